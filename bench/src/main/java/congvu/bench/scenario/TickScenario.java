package congvu.bench.scenario;

import congvu.bench.process.ChildJvm;
import congvu.bench.process.Directories;
import congvu.bench.process.JvmSpec;
import congvu.bench.process.Report;
import congvu.bench.worker.BenchWorker;
import congvu.bench.worker.WorkerArguments;
import congvu.bench.worker.WorkerRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a tick costs with few and with ten times as many open deadlines, when the same number falls due: the real
 * processor in one process, without a broker, the two in turn, so that whatever disturbs the machine disturbs both.
 */
public final class TickScenario implements Scenario {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double NANOS_PER_MICRO = 1e3;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        BenchParameters.Ticks ticks = parameters.tick();
        progress.step("ticks with " + ticks.open() + " and " + 10 * ticks.open() + " open deadlines");
        Path directory = Directories.make(parameters.workDirectory().resolve("tick"));
        try (ChildJvm worker = ChildJvm.start(spec(parameters, directory), Directories.make(parameters.logs()))) {
            Report told = worker.ask("run", PATIENCE);
            return new Figures()
                    .put("tickOpen", ticks.open())
                    .put("tickP50Micros", micros(told, "fewP50"))
                    .put("tickP99Micros", micros(told, "fewP99"))
                    .put("tickTenfoldP50Micros", micros(told, "manyP50"))
                    .put("tickTenfoldP99Micros", micros(told, "manyP99"))
                    .put("tickP50RatioTenfoldOpen", ratio(told, "P50"))
                    .put("tickP99RatioTenfoldOpen", ratio(told, "P99"))
                    .put("tickCpuP99RatioTenfoldOpen", ratio(told, "CpuP99"));
        } finally {
            Directories.delete(directory);
        }
    }

    private static JvmSpec spec(BenchParameters parameters, Path directory) {
        BenchParameters.Ticks ticks = parameters.tick();
        // Eleven times the smaller store, and what the driver keeps beside it.
        int heapMiB = parameters.heapMiB() * 3 / 2;
        return new JvmSpec(
                "tick",
                heapMiB,
                BenchWorker.class,
                WorkerArguments.of(
                        WorkerRole.TICK,
                        Map.of(
                                WorkerArguments.OPEN, ticks.open(),
                                WorkerArguments.TICKS, ticks.measured(),
                                WorkerArguments.WARM_UP, ticks.warmUp(),
                                WorkerArguments.DUE_PER_TICK, ticks.duePerTick(),
                                WorkerArguments.DIRECTORY, directory)),
                // So much room for what is young that a collection does not come often enough to be a percentile.
                List.of("-Xms" + heapMiB + "m", "-Xmn" + heapMiB / 2 + "m"),
                parameters.recording());
    }

    private static double micros(Report told, String name) {
        return told.number(name) / NANOS_PER_MICRO;
    }

    private static double ratio(Report told, String percentile) {
        return told.number("many" + percentile) / (double) told.number("few" + percentile);
    }
}
