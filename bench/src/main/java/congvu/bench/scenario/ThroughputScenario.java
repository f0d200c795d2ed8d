package congvu.bench.scenario;

import congvu.bench.feed.TopicFeed;
import congvu.bench.load.LoadShape;
import congvu.bench.load.Province;
import congvu.bench.load.ProvinceHistory;
import congvu.bench.measure.Settlement;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.catalogue.TopicSpec;
import congvu.streams.stage.InputFamily;
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

    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())), parameters.rules());
        Figures figures = new Figures();
        try (BenchCluster cluster = BenchCluster.start(parameters, "throughput", province)) {
            long events = load(parameters, province, cluster, progress);
            figures.put("dossiers", parameters.dossiers()).put("events", events);
            progress.step("raw limit: consume and decode");
            LimitRun.raw(cluster, InputFamily.DOSSIERS, "", events).tell("rawLimit", figures);
            progress.step("bare job: decode, hash map, produce");
            LimitRun.bareJob(cluster, events).tell("bareJob", figures);
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

    private static void topology(
            BenchParameters parameters, BenchCluster cluster, long events, Progress progress, Figures figures) {
        try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording());
                Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            TopologyRun run = TopologyRun.measure(cluster, streams, settlement, 0, events, progress);
            tell(run.pass(), figures);
            figures.put("ratesQuietAfterSeconds", run.quietAfterNanos() / NANOS_PER_SECOND)
                    .put("openAtEnd", run.account().open())
                    .put("peakRssMiB", run.peakRssMiB())
                    .put("brokerPeakRssMiB", run.brokerPeakRssMiB())
                    .put(
                            "heapAfterCollectionMiB",
                            mebibytes(streams.usageAfterFullCollection().heapBytes()));
            ends(cluster, settlement, figures);
        }
    }

    private static void tell(Pass pass, Figures figures) {
        figures.put("eventsPerSecond", pass.eventsPerSecond())
                .put("cpuSecondsPerMillionEvents", pass.cpuSecondsPerMillion())
                .put("streamsCpuSecondsPerMillionEvents", pass.jobCpuSecondsPerMillion())
                .put("brokerCpuSecondsPerMillionEvents", pass.brokerCpuSecondsPerMillion())
                .put("wallSeconds", pass.seconds());
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
