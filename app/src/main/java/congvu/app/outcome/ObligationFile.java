package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All that the result topics say of one obligation.
 *
 * @param obligation its latest state; null when there is no such obligation
 * @param alerts the latest version of each of its alerts
 */
public record ObligationFile(@Nullable Obligation obligation, Collection<Alert> alerts) {

    public ObligationFile {
        alerts = List.copyOf(alerts);
    }

    /** Reads both topics to their ends. */
    public static ObligationFile read(KafkaAccess kafka, String obligationId) {
        TopicReader reader = new TopicReader(kafka);
        AtomicReference<@Nullable Obligation> latest = new AtomicReference<>();
        reader.<Obligation>read(
                kafka.topics().obligations(), obligationId::equals, (key, obligation) -> latest.set(obligation));
        if (latest.get() == null) {
            return new ObligationFile(null, List.of());
        }
        Map<String, Alert> alerts = new TreeMap<>();
        reader.<Alert>read(kafka.topics().alerts(), (key, alert) -> {
            if (alert != null && alert.getObligationId().equals(obligationId)) {
                alerts.put(key, alert);
            }
        });
        return new ObligationFile(latest.get(), alerts.values());
    }
}
