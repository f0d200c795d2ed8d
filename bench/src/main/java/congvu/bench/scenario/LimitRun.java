package congvu.bench.scenario;

import congvu.bench.process.ChildJvm;
import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.bench.worker.WorkerArguments;
import congvu.bench.worker.WorkerRole;
import congvu.streams.stage.InputFamily;
import java.time.Duration;
import java.util.Map;

/**
 * What the topology is held against, on the same topic: a fresh process with two passes, the first as cold as that of the
 * topology, the second with everything compiled.
 *
 * @param cold first pass
 * @param warm second pass
 */
record LimitRun(Pass cold, Pass warm) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int HEAP_MIB = 2_048;

    /**
     * A consumer that only decodes.
     *
     * @param from first offset of each partition, with commas between; nothing for all records
     * @param records how many it must find
     */
    static LimitRun raw(BenchCluster cluster, InputFamily family, String from, long records) {
        Map<String, String> arguments = Map.of(WorkerArguments.FAMILY, family.name(), WorkerArguments.FROM, from);
        return run(cluster, WorkerRole.RAW_LIMIT, "rawLimit", arguments, records);
    }

    /** The least that a job over dossiers can be. */
    static LimitRun bareJob(BenchCluster cluster, long records) {
        return run(cluster, WorkerRole.BARE_JOB, "bareJob", Map.of(), records);
    }

    /** All of it, with a beginning of its names. */
    void tell(String name, Figures figures) {
        figures.put(name + "EventsPerSecond", cold.eventsPerSecond())
                .put(name + "CpuSecondsPerMillionEvents", cold.cpuSecondsPerMillion())
                .put(name + "WarmEventsPerSecond", warm.eventsPerSecond())
                .put(name + "WarmCpuSecondsPerMillionEvents", warm.cpuSecondsPerMillion());
    }

    private static LimitRun run(
            BenchCluster cluster, WorkerRole role, String name, Map<String, String> arguments, long records) {
        try (ChildJvm worker = cluster.startWorker(name, role, HEAP_MIB, arguments, null)) {
            worker.await("ready", PATIENCE);
            Pass cold = pass(cluster, worker, records);
            return new LimitRun(cold, pass(cluster, worker, records));
        }
    }

    private static Pass pass(BenchCluster cluster, ChildJvm worker, long expected) {
        Usage broker = cluster.usage();
        Report done = worker.ask("run", PATIENCE);
        long brokerCpuNanos = cluster.usage().cpuNanos() - broker.cpuNanos();
        if (done.number("events") != expected) {
            throw new IllegalStateException(
                    "Expected to read " + expected + " events back, but found " + done.number("events") + ".");
        }
        return new Pass(expected, done.number("nanos"), done.number("cpuNanos"), brokerCpuNanos);
    }
}
