package congvu.bench.scenario;

import congvu.bench.feed.TickLog;
import congvu.bench.feed.TopicFeed;
import congvu.bench.load.Province;
import congvu.bench.measure.Percentiles;
import congvu.bench.measure.ResultWatch;
import congvu.bench.process.Usage;
import congvu.producers.reference.ReferenceFiles;
import java.time.Duration;
import java.util.List;

/**
 * How long after a tick its alerts can be seen, under a steady load: from the acknowledgement of the tick that made an
 * alert due, by the partition of its dossier, to the moment a subscriber of committed records has it. Both are read from
 * the clock of this process.
 */
public final class DelayScenario implements Scenario {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long MILLI_NANOS = 1_000_000;

    /** How long the last alerts may be under way before they count as missing. */
    private static final Duration LAST_ALERTS_IN = Duration.ofSeconds(30);

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())));
        try (BenchCluster cluster = BenchCluster.start(parameters, "delay", province);
                StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording())) {
            streams.awaitRunning();
            BenchParameters.Live live = parameters.live();
            OpenLoad load = new OpenLoad(cluster, province);
            fill(load, live, streams, progress);
            progress.step("live: " + live.eventsPerSecond() + " events/s, " + live.alertsPerSecond() + " alerts/s");
            return measure(cluster, streams, load, live, progress);
        }
    }

    /** The first dossiers fall due one after the other while it runs; the others are far from it. */
    private static void fill(OpenLoad load, BenchParameters.Live live, StreamsProcess streams, Progress progress) {
        int falling = live.falling();
        long span = (live.seconds() + live.warmUpSeconds()) * 1_000L;
        load.fill(
                live.open(),
                number -> load.morning() - (number < falling ? 6 : 1) * OpenLoad.DAY_MILLIS,
                number -> number < falling
                        ? load.morning() - OpenLoad.GRACE_MILLIS + span * number / falling
                        : load.morning() + (15 + number % 30) * OpenLoad.DAY_MILLIS,
                load.morning(),
                streams,
                progress);
    }

    private static Figures measure(
            BenchCluster cluster, StreamsProcess streams, OpenLoad load, BenchParameters.Live live, Progress progress) {
        AlertDelays alerts = new AlertDelays(cluster.kafka());
        try (ResultWatch watch = ResultWatch.fromNow(
                        cluster.kafka(), cluster.kafka().topics().alerts());
                TickLog ticks = new TickLog(cluster.kafka());
                TopicFeed feed = new TopicFeed(cluster.kafka(), sent -> {})) {
            Usage before = streams.usage();
            Usage brokerBefore = cluster.usage();
            long startNanos = System.nanoTime();
            LiveTraffic traffic = LiveTraffic.start(load, live, ticks, feed, startNanos);
            watchUntilAllAreSeen(watch, live, startNanos, alerts, progress);
            traffic.join();
            double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
            long cpuNanos = streams.usage().cpuNanos()
                    - before.cpuNanos()
                    + cluster.usage().cpuNanos()
                    - brokerBefore.cpuNanos();
            return figures(alerts, ticks, load.morning() + live.warmUpSeconds() * 1_000L)
                    .put("alertDelayOpen", live.open())
                    .put("alertDelayEventsPerSecond", traffic.events() / traffic.seconds())
                    .put("alertDelayCpuCores", cpuNanos / NANOS_PER_SECOND / seconds);
        }
    }

    private static void watchUntilAllAreSeen(
            ResultWatch watch, BenchParameters.Live live, long startNanos, AlertDelays alerts, Progress progress) {
        long end =
                startNanos + (live.seconds() + live.warmUpSeconds()) * 1_000L * MILLI_NANOS + LAST_ALERTS_IN.toNanos();
        while (alerts.distinct() < live.falling() && System.nanoTime() < end) {
            watch.look((found, seenNanos) -> alerts.take(found.value(), seenNanos));
            progress.at(alerts.distinct(), live.falling());
        }
        alerts.requireEachOnce(live.falling());
    }

    private static Figures figures(AlertDelays alerts, TickLog ticks, long measuredFrom) {
        Percentiles delays = alerts.after(ticks, (alert, acknowledged) -> alert.dueTick() >= measuredFrom);
        return new Figures()
                .put("alertDelayP50Ms", delays.at(0.5) / NANOS_PER_MILLI)
                .put("alertDelayP99Ms", delays.at(0.99) / NANOS_PER_MILLI)
                .put("alertDelayMaxMs", delays.at(1) / NANOS_PER_MILLI)
                .put("alertDelayAlerts", delays.count());
    }
}
