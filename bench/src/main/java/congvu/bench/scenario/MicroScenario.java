package congvu.bench.scenario;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The hot steps one by one, by JMH, each in a process of its own: nanoseconds per call. */
public final class MicroScenario implements Scenario {

    private static final String BENCHMARKS = "congvu\\.bench\\.micro\\..*";
    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 5;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        progress.step("hot steps one by one");
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(BENCHMARKS)
                            .forks(1)
                            .warmupIterations(WARM_UPS)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(MEASUREMENTS)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .jvmArgsAppend("-XX:+UseParallelGC")
                            .build())
                    .run();
            Figures figures = new Figures();
            results.forEach(result ->
                    figures.put(nameOf(result), result.getPrimaryResult().getScore()));
            return figures;
        } catch (RunnerException failure) {
            throw new IllegalStateException("Expected to run the small benchmarks, but failed to.", failure);
        }
    }

    /** Such as decodeProjectedNanos, with the number of open deadlines where there are several. */
    private static String nameOf(RunResult result) {
        String[] path = result.getParams().getBenchmark().split("\\.");
        String subject = path[path.length - 2].replace("Benchmark", "");
        String step = path[path.length - 1];
        String open = result.getParams().getParamsKeys().contains("open")
                ? result.getParams().getParam("open") + "Open"
                : "";
        return subject.substring(0, 1).toLowerCase(Locale.ROOT)
                + subject.substring(1)
                + step.substring(0, 1).toUpperCase(Locale.ROOT)
                + step.substring(1)
                + open
                + "Nanos";
    }
}
