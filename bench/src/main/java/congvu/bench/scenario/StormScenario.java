package congvu.bench.scenario;

import congvu.app.outcome.TopicReader;
import congvu.bench.feed.TickLog;
import congvu.bench.load.Province;
import congvu.bench.measure.ResultWatch;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Very many deadlines in one instant: dossiers of the morning that are all promised for 11:00. Before that instant each
 * has had its reminder at four fifths of its time, so that the one tick that is measured raises one alert each, and
 * nothing else.
 */
public final class StormScenario implements Scenario {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ACCEPTANCE_MINUTES = 30;
    private static final int APPOINTMENT_MINUTES = 120;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())));
        int open = parameters.stormOpen();
        try (BenchCluster cluster = BenchCluster.start(parameters, "storm", province);
                StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording())) {
            streams.awaitRunning();
            OpenLoad load = new OpenLoad(cluster, province);
            long appointment = load.morning() + APPOINTMENT_MINUTES * OpenLoad.MINUTE_MILLIS;
            load.fill(
                    open,
                    number -> load.morning() + (long) number * ACCEPTANCE_MINUTES * OpenLoad.MINUTE_MILLIS / open,
                    number -> appointment,
                    load.morning() + (ACCEPTANCE_MINUTES + 1) * OpenLoad.MINUTE_MILLIS,
                    streams,
                    progress);
            progress.step("reminders: " + open + " alerts");
            Figures figures = new Figures().put("stormOpen", open);
            storm(cluster, appointment - OpenLoad.MINUTE_MILLIS, open, "reminderStorm", figures, progress);
            load.settle(streams);
            progress.step("storm: " + open + " deadlines at once");
            long tick = appointment + OpenLoad.GRACE_MILLIS + 1;
            storm(cluster, tick, open, "storm", figures, progress);
            load.settle(streams);
            verify(cluster, open, progress);
            return figures;
        }
    }

    /** Seconds from just before the tick is sent to the first alert and to the last. */
    private static void storm(
            BenchCluster cluster, long tick, int expected, String name, Figures figures, Progress progress) {
        try (ResultWatch watch = ResultWatch.fromNow(
                        cluster.kafka(), cluster.kafka().topics().alerts());
                TickLog ticks = new TickLog(cluster.kafka())) {
            long[] seen = {0, 0};
            long startNanos = System.nanoTime();
            ticks.send(tick);
            int count = 0;
            while (count < expected && System.nanoTime() - startNanos < PATIENCE.toNanos()) {
                count += watch.look((alert, seenNanos) -> {
                    seen[0] = seen[0] == 0 ? seenNanos : seen[0];
                    seen[1] = seenNanos;
                });
                progress.at(count, expected);
            }
            if (count != expected) {
                throw new IllegalStateException(
                        "Expected a storm of " + expected + " alerts, but saw " + count + " after it.");
            }
            figures.put(name + "FirstAlertSeconds", (seen[0] - startNanos) / NANOS_PER_SECOND)
                    .put(name + "AllAlertsSeconds", (seen[1] - startNanos) / NANOS_PER_SECOND);
        }
    }

    /** Afterwards, when it costs nobody anything: each deadline has its alert, and once. */
    private static void verify(BenchCluster cluster, int open, Progress progress) {
        progress.step("reading the alerts back");
        Set<String> overdue = new HashSet<>();
        int[] raised = {0};
        new TopicReader(cluster.kafka()).<Alert>read(cluster.kafka().topics().alerts(), (key, alert) -> {
            if (alert != null && alert.getRule() == AlertRule.OVERDUE && alert.getState() == AlertState.RAISED) {
                overdue.add(alert.getObligationId());
                raised[0]++;
            }
        });
        if (overdue.size() != open || raised[0] != open) {
            throw new IllegalStateException("Expected " + open + " overdue alerts, each once, but found " + raised[0]
                    + " of " + overdue.size() + " deadlines.");
        }
    }
}
