package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.TaskEvent;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** What the events of every input topic have in common. */
public final class InputEvents {

    private InputEvents() {}

    public static Instant occurredAt(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> event.getOccurredAt();
            case TaskEvent event -> event.getOccurredAt();
            case FeedbackEvent event -> event.getOccurredAt();
            default -> throw unexpected(record);
        };
    }

    /** The key of its record: the id of the dossier, task or case. */
    public static String keyOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> event.getDossierId();
            case TaskEvent event -> event.getTaskId();
            case FeedbackEvent event -> event.getCaseId();
            default -> throw unexpected(record);
        };
    }

    public static String eventIdOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> event.getEventId();
            case TaskEvent event -> event.getEventId();
            case FeedbackEvent event -> event.getEventId();
            default -> throw unexpected(record);
        };
    }

    private static IllegalArgumentException unexpected(SpecificRecord record) {
        return new IllegalArgumentException("Expected an event of a dossier, a task or a case, but found a "
                + record.getSchema().getName() + ".");
    }
}
