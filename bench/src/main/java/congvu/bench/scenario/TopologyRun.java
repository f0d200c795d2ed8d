package congvu.bench.scenario;

import congvu.bench.measure.Settlement;
import congvu.bench.process.Usage;
import java.time.Duration;

/**
 * One pass of the topology, in a fresh process, over what was loaded before it began.
 *
 * @param pass until all of it was worked off and committed
 * @param account what became of the input
 * @param quietAfterNanos until nothing more came out
 * @param streams what the process has used
 * @param broker what the broker has used
 */
record TopologyRun(Pass pass, StreamsProcess.Account account, long quietAfterNanos, Usage streams, Usage broker) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double BYTES_PER_MIB = 1024.0 * 1024.0;

    /**
     * Waits for a process that has just been started.
     *
     * @param before events that an earlier process has taken, and that this one reads back
     * @param events that are waiting for it
     */
    static TopologyRun measure(
            BenchCluster cluster,
            StreamsProcess streams,
            Settlement settlement,
            long before,
            long events,
            Progress progress) {
        Usage start = streams.awaitRunning();
        long startNanos = System.nanoTime();
        Usage broker = cluster.usage();
        StreamsProcess.Account account = streams.awaitEvents(before + events, PATIENCE, progress);
        Settlement.Settled settled = settlement.await(() -> streams.account().isIdle(), PATIENCE);
        Usage after = streams.usage();
        Usage brokerAfter = cluster.usage();
        if (account.accepted() != before + events || account.in() != before + events) {
            throw new IllegalStateException(
                    "Expected " + (before + events) + " events to be accepted once each, but found " + account + ".");
        }
        Pass pass = new Pass(
                events,
                settled.workedOffNanos() - startNanos,
                after.cpuNanos() - start.cpuNanos(),
                brokerAfter.cpuNanos() - broker.cpuNanos());
        return new TopologyRun(pass, account, settled.quietNanos() - startNanos, after, brokerAfter);
    }

    /** All of it beside the raw limit, with a beginning of its names. */
    void tell(String name, LimitRun limit, Figures figures) {
        limit.tell(name + "RawLimit", figures);
        figures.put(name + "EventsPerSecond", pass.eventsPerSecond())
                .put(
                        name + "ShareOfRawLimit",
                        pass.eventsPerSecond() / limit.cold().eventsPerSecond())
                .put(name + "CpuSecondsPerMillionEvents", pass.cpuSecondsPerMillion())
                .put(name + "StreamsCpuSecondsPerMillionEvents", pass.jobCpuSecondsPerMillion())
                .put(name + "BrokerCpuSecondsPerMillionEvents", pass.brokerCpuSecondsPerMillion())
                .put(
                        name + "CpuTimesRawLimit",
                        pass.cpuSecondsPerMillion() / limit.cold().cpuSecondsPerMillion())
                .put(name + "WallSeconds", pass.seconds())
                .put(name + "PeakRssMiB", peakRssMiB())
                .put(name + "BrokerPeakRssMiB", brokerPeakRssMiB());
    }

    double peakRssMiB() {
        return streams.peakRssBytes() / BYTES_PER_MIB;
    }

    double brokerPeakRssMiB() {
        return broker.peakRssBytes() / BYTES_PER_MIB;
    }
}
