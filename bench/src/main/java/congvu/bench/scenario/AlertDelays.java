package congvu.bench.scenario;

import congvu.bench.feed.TickLog;
import congvu.bench.measure.Percentiles;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Overdue alerts as a subscriber saw them, and how long after the tick that made them due. */
final class AlertDelays {
    private final RecordDecoder<Alert> decoder;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();

    /**
     * An alert that was seen.
     *
     * @param dueTick the instant that its tick had to pass, epoch milliseconds
     * @param seenNanos when it was seen
     */
    record Seen(String dossierId, long dueTick, long seenNanos) {}

    /** Says which alerts are counted. */
    @FunctionalInterface
    interface Choice {

        /**
         * Whether an alert is counted.
         *
         * @param alert as it was seen
         * @param acknowledgedNanos when the tick that made it due was acknowledged
         */
        boolean wants(Seen alert, long acknowledgedNanos);
    }

    AlertDelays(KafkaAccess kafka) {
        decoder = new AvroSerdes(kafka.registry()).decoder(kafka.topics().alerts());
    }

    /** Takes a record of the topic of alerts; what is no new overdue alert is passed over. */
    void take(byte[] value, long seenNanos) {
        Alert alert = decoder.decode(value);
        if (alert.getRule() == AlertRule.OVERDUE && alert.getState() == AlertState.RAISED) {
            distinct.add(alert.getAlertId());
            long dueTick = alert.getReachedAt().toEpochMilli() + OpenLoad.GRACE_MILLIS;
            seen.add(new Seen(alert.getDossierId(), dueTick, seenNanos));
        }
    }

    /** How many different ones. */
    int distinct() {
        return distinct.size();
    }

    /** Each deadline must have its alert, and once. */
    void requireEachOnce(int expected) {
        if (distinct.size() != expected || seen.size() != expected) {
            throw new IllegalStateException("Expected " + expected + " alerts, each once, but saw " + seen.size()
                    + " of " + distinct.size() + " deadlines.");
        }
    }

    /** Delays in nanoseconds of those that are wanted. */
    Percentiles after(TickLog ticks, Choice choice) {
        Percentiles delays = new Percentiles();
        for (Seen alert : seen) {
            long acknowledged = ticks.firstAfter(alert.dueTick(), alert.dossierId());
            if (acknowledged != TickLog.UNKNOWN && choice.wants(alert, acknowledged)) {
                delays.add(alert.seenNanos() - acknowledged);
            }
        }
        return delays;
    }
}
