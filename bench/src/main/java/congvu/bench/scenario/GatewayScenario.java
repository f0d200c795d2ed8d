package congvu.bench.scenario;

import congvu.app.outcome.TopicReader;
import congvu.bench.feed.HttpBatches;
import congvu.bench.measure.Percentiles;
import congvu.bench.process.ChildJvm;
import congvu.bench.process.Usage;
import congvu.bench.worker.WorkerArguments;
import congvu.bench.worker.WorkerRole;
import congvu.producers.gateway.key.NewKey;
import congvu.schemas.event.DossierEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Events over HTTP: at a pace, then as fast as they are answered, then at the pace again while the broker is killed and
 * started again. Broker and gateway are processes of their own; whoever sends is this one, on the same cores. Afterwards the
 * topic is read: whatever was answered with success must be in it.
 */
public final class GatewayScenario implements Scenario {

    private static final int HEAP_MIB = 512;
    private static final int SENDERS = 16;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final Duration STARTS_IN = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration BROKER_IS_AWAY = Duration.ofSeconds(3);

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        NewKey key = NewKey.make(new SecureRandom());
        try (BenchCluster cluster = BenchCluster.start(parameters, "gateway", kafka -> {});
                ChildJvm gateway = cluster.startWorker(
                        "gateway",
                        WorkerRole.GATEWAY,
                        HEAP_MIB,
                        Map.of(WorkerArguments.KEY_HASH, key.sha256()),
                        parameters.recording())) {
            String url = gateway.await("running", STARTS_IN).text("url");
            try (HttpBatches batches =
                    new HttpBatches(url, key.key(), parameters.gateway().batchEvents())) {
                return measure(cluster, gateway, batches, parameters.gateway(), progress);
            }
        }
    }

    private static Figures measure(
            BenchCluster cluster, ChildJvm gateway, HttpBatches batches, BenchParameters.Http load, Progress progress) {
        Figures figures = new Figures();
        progress.step("gateway: warm-up");
        batches.offer(load.eventsPerSecond(), WARM_UP);
        progress.step("gateway: " + load.eventsPerSecond() + " events/s");
        atPace(cluster, gateway, batches, load, figures);
        progress.step("gateway: as fast as it answers");
        HttpBatches.Run most = batches.push(SENDERS, Duration.ofSeconds(Math.max(2, load.seconds() / 4)));
        figures.put("gatewayMostEventsPerSecond", most.eventsPerSecond());
        progress.step("gateway: " + load.kills() + " kills of the broker");
        underKills(cluster, batches, load, figures);
        figures.put("gatewayPeakRssMiB", gateway.usage().peakRssBytes() / BYTES_PER_MIB);
        progress.step("gateway: reading the topic back");
        readBack(cluster, batches, figures);
        return figures;
    }

    private static void atPace(
            BenchCluster cluster, ChildJvm gateway, HttpBatches batches, BenchParameters.Http load, Figures figures) {
        Usage gatewayBefore = gateway.usage();
        Usage brokerBefore = cluster.usage();
        HttpBatches.Run run = batches.offer(load.eventsPerSecond(), Duration.ofSeconds(load.seconds()));
        double gatewayCpu = gateway.usage().cpuNanos() - gatewayBefore.cpuNanos();
        double brokerCpu = cluster.usage().cpuNanos() - brokerBefore.cpuNanos();
        double perMillion = run.events() / 1e6 * NANOS_PER_SECOND;
        Percentiles answers = run.answerNanos();
        figures.put("gatewayOfferedEventsPerSecond", load.eventsPerSecond())
                .put("gatewayEventsPerSecond", run.eventsPerSecond())
                .put("gatewayAnswerP50Ms", answers.at(0.5) / NANOS_PER_MILLI)
                .put("gatewayAnswerP99Ms", answers.at(0.99) / NANOS_PER_MILLI)
                .put("gatewayAnswerMaxMs", answers.at(1) / NANOS_PER_MILLI)
                .put("gatewayCpuSecondsPerMillionEvents", (gatewayCpu + brokerCpu) / perMillion)
                .put("gatewayOwnCpuSecondsPerMillionEvents", gatewayCpu / perMillion)
                .put("gatewayBrokerCpuSecondsPerMillionEvents", brokerCpu / perMillion);
    }

    /** The broker dies in the middle of each part of the time, and comes back after a while. */
    private static void underKills(
            BenchCluster cluster, HttpBatches batches, BenchParameters.Http load, Figures figures) {
        long betweenNanos = Duration.ofSeconds(load.seconds()).toNanos() / (load.kills() + 1);
        Thread killer = Thread.ofPlatform().name("killer").start(() -> {
            for (int kill = 0; kill < load.kills(); kill++) {
                LockSupport.parkNanos(betweenNanos);
                cluster.killBroker();
                LockSupport.parkNanos(BROKER_IS_AWAY.toNanos());
                cluster.startBrokerAgain();
            }
        });
        HttpBatches.Run run = batches.offer(load.eventsPerSecond(), Duration.ofSeconds(load.seconds()));
        try {
            killer.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for the broker, but was interrupted.", asked);
        }
        figures.put("gatewayKills", load.kills())
                .put("gatewayKilledEvents", run.events())
                .put("gatewayKilledAnswerMaxMs", run.answerNanos().at(1) / NANOS_PER_MILLI)
                .put("gatewayFailedThenRepeated", batches.failed())
                .put("gatewayRequestsRepeated", batches.repeats());
    }

    private static void readBack(BenchCluster cluster, HttpBatches batches, Figures figures) {
        BitSet acknowledged = batches.acknowledged();
        BitSet found = new BitSet();
        long[] records = {0};
        new TopicReader(cluster.kafka())
                .<DossierEvent>read(cluster.kafka().topics().dossiers(), (key, event) -> {
                    if (event != null) {
                        found.set(HttpBatches.numberOf(event.getEventId()));
                        records[0]++;
                    }
                });
        BitSet lost = (BitSet) acknowledged.clone();
        lost.andNot(found);
        figures.put("gatewayAcknowledged", acknowledged.cardinality())
                .put("gatewayLost", lost.cardinality())
                .put("gatewayDuplicatesInTopic", records[0] - found.cardinality());
        if (!lost.isEmpty()) {
            throw new IllegalStateException("Expected every acknowledged event to be in the topic, but "
                    + lost.cardinality() + " of " + acknowledged.cardinality() + " are not.");
        }
    }
}
