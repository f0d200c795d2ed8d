package congvu.bench.scenario;

import congvu.bench.feed.TopicFeed;
import congvu.bench.load.LoadShape;
import congvu.bench.load.Province;
import congvu.bench.load.ProvinceHistory;
import congvu.bench.measure.Settlement;
import congvu.bench.process.ChildJvm;
import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.bench.worker.WorkerRole;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A quarter of a province's dossiers, loaded before and then worked off: by the topology, and beside it on the same topic
 * by a consumer that only decodes and by the bare job.
 *
 * <p>Each runs in a fresh process and passes once, with the broker in a process of its own. Processor time is that of the
 * job and of the broker together; this process, which only waits, is not counted.
 */
public final class ThroughputScenario implements Scenario {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LIMIT_HEAP_MIB = 2_048;
    private static final double NANOS_PER_SECOND = 1e9;

    /** What a pass over all events took. */
    private record Pass(long events, long nanos, long jobCpuNanos, long brokerCpuNanos) {
        double eventsPerSecond() {
            return events / (nanos / NANOS_PER_SECOND);
        }

        double cpuSecondsPerMillion() {
            return perMillion(jobCpuNanos + brokerCpuNanos);
        }

        double perMillion(long cpuNanos) {
            return cpuNanos / NANOS_PER_SECOND / (events / 1e6);
        }
    }

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())));
        Figures figures = new Figures();
        try (BenchCluster cluster = BenchCluster.start(parameters, "throughput", province)) {
            long events = load(parameters, province, cluster, progress);
            figures.put("dossiers", parameters.dossiers()).put("events", events);
            progress.step("raw limit: consume and decode");
            limit(cluster, WorkerRole.RAW_LIMIT, "rawLimit", events, figures);
            progress.step("bare job: decode, hash map, produce");
            limit(cluster, WorkerRole.BARE_JOB, "bareJob", events, figures);
            progress.step("topology");
            topology(parameters, cluster, events, progress, figures);
        }
        return figures;
    }

    private static long load(BenchParameters parameters, Province province, BenchCluster cluster, Progress progress) {
        progress.step("planning " + parameters.dossiers() + " dossiers");
        ProvinceHistory history =
                new ProvinceHistory(LoadShape.quarter(parameters.dossiers(), parameters.seed()), province);
        progress.step("loading " + history.events() + " events");
        try (TopicFeed feed = new TopicFeed(cluster.kafka(), sent -> progress.at(sent, history.events()))) {
            history.tell(parameters.tickEvery(), feed);
            feed.finish();
            return feed.events();
        }
    }

    /** Two passes: the first as cold as that of the topology, the second with everything compiled. */
    private static void limit(BenchCluster cluster, WorkerRole role, String name, long events, Figures figures) {
        try (ChildJvm worker = cluster.startWorker(name, role, LIMIT_HEAP_MIB, Map.of(), null)) {
            worker.await("ready", PATIENCE);
            Pass cold = pass(cluster, worker, events);
            Pass warm = pass(cluster, worker, events);
            figures.put(name + "EventsPerSecond", cold.eventsPerSecond())
                    .put(name + "CpuSecondsPerMillionEvents", cold.cpuSecondsPerMillion())
                    .put(name + "WarmEventsPerSecond", warm.eventsPerSecond())
                    .put(name + "WarmCpuSecondsPerMillionEvents", warm.cpuSecondsPerMillion());
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

    private static void topology(
            BenchParameters parameters, BenchCluster cluster, long events, Progress progress, Figures figures) {
        try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording());
                Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            Usage before = streams.awaitRunning();
            long startNanos = System.nanoTime();
            Usage broker = cluster.usage();
            StreamsProcess.Account account = streams.awaitEvents(events, PATIENCE, progress);
            Settlement.Settled settled =
                    settlement.await(() -> streams.account().isIdle(), PATIENCE);
            Usage after = streams.usage();
            Usage brokerAfter = cluster.usage();
            if (account.accepted() != events || account.in() != events) {
                throw new IllegalStateException(
                        "Expected " + events + " events to be accepted once each, but found " + account + ".");
            }
            Pass pass = new Pass(
                    events,
                    settled.workedOffNanos() - startNanos,
                    after.cpuNanos() - before.cpuNanos(),
                    brokerAfter.cpuNanos() - broker.cpuNanos());
            tell(pass, figures);
            figures.put("ratesQuietAfterSeconds", (settled.quietNanos() - startNanos) / NANOS_PER_SECOND)
                    .put("openAtEnd", account.open())
                    .put("peakRssMiB", mebibytes(after.peakRssBytes()))
                    .put("brokerPeakRssMiB", mebibytes(brokerAfter.peakRssBytes()))
                    .put(
                            "heapAfterCollectionMiB",
                            mebibytes(streams.usageAfterFullCollection().heapBytes()));
            ends(cluster, settlement, figures);
        }
    }

    private static void tell(Pass pass, Figures figures) {
        figures.put("eventsPerSecond", pass.eventsPerSecond())
                .put("cpuSecondsPerMillionEvents", pass.cpuSecondsPerMillion())
                .put("streamsCpuSecondsPerMillionEvents", pass.perMillion(pass.jobCpuNanos()))
                .put("brokerCpuSecondsPerMillionEvents", pass.perMillion(pass.brokerCpuNanos()))
                .put("wallSeconds", pass.nanos() / NANOS_PER_SECOND);
    }

    /** How much came out: end offsets, the marks of transactions among them. */
    private static void ends(BenchCluster cluster, Settlement settlement, Figures figures) {
        Map<String, TopicSpec> results = Map.of(
                "obligationEndOffsets", cluster.kafka().topics().obligations(),
                "alertEndOffsets", cluster.kafka().topics().alerts(),
                "rateEndOffsets", cluster.kafka().topics().rates());
        results.forEach((name, topic) -> figures.put(
                name,
                settlement.ends(topic).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
    }

    private static double mebibytes(long bytes) {
        return bytes / (1024.0 * 1024.0);
    }
}
