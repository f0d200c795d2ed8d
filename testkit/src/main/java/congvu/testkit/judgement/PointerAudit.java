package congvu.testkit.judgement;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.result.Alert;
import congvu.schemas.result.EventPointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks up every event that an alert rests on: it must stand where it is said to stand, topic, partition and offset, about
 * the same thing, with that type.
 */
public final class PointerAudit {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    /**
     * An event as its topic holds it.
     *
     * @param event the event
     * @param partition where it stands
     * @param offset where it stands there
     */
    public record Sent(SpecificRecord event, int partition, long offset) {}

    private record Identity(String topic, String id, String source, String eventId) {}

    private PointerAudit() {}

    /** @param sent every event that was sent, of whatever topic; of one that was sent twice, the first is in the journal */
    public static Judgement audit(Collection<Sent> sent, Collection<Alert> transitions) {
        Map<Identity, Sent> first = new HashMap<>();
        sent.forEach(one -> first.putIfAbsent(identityOf(one.event()), one));
        List<Difference> differences = new ArrayList<>();
        for (Alert alert : transitions) {
            for (EventPointer event : alert.getEvidence().getEvents()) {
                Identity identity =
                        new Identity(topicOf(alert), alert.getDossierId(), event.getSource(), event.getEventId());
                expect(alert, "topic of " + event.getEventId(), identity.topic(), event.getTopic(), differences);
                compare(alert, first.get(identity), event, differences);
            }
        }
        return new Judgement("event pointers", transitions.size(), differences);
    }

    private static void compare(Alert alert, @Nullable Sent sent, EventPointer found, List<Difference> differences) {
        String of = " of " + found.getEventId();
        expect(alert, "type" + of, sent == null ? null : typeOf(sent.event()), found.getEventType(), differences);
        expect(
                alert,
                "place" + of,
                sent == null ? null : place(sent.partition(), sent.offset()),
                placeOf(found),
                differences);
    }

    private static String placeOf(EventPointer event) {
        return place(event.getPartition(), event.getOffset());
    }

    private static String place(int partition, long offset) {
        return "offset " + offset + " of partition " + partition;
    }

    private static String topicOf(Alert alert) {
        return switch (alert.getFamily()) {
            case DOSSIER, UNKNOWN -> TOPICS.dossiers().name();
            case TASK -> TOPICS.tasks().name();
            case PETITION, COMPLAINT, DENUNCIATION -> TOPICS.feedback().name();
        };
    }

    private static Identity identityOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event ->
                new Identity(TOPICS.dossiers().name(), event.getDossierId(), event.getSource(), event.getEventId());
            case TaskEvent event ->
                new Identity(TOPICS.tasks().name(), event.getTaskId(), event.getSource(), event.getEventId());
            case FeedbackEvent event ->
                new Identity(TOPICS.feedback().name(), event.getCaseId(), event.getSource(), event.getEventId());
            default -> throw unexpected(record);
        };
    }

    private static String typeOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> event.getType().name();
            case TaskEvent event -> event.getType().name();
            case FeedbackEvent event -> event.getType().name();
            default -> throw unexpected(record);
        };
    }

    private static IllegalArgumentException unexpected(SpecificRecord record) {
        return new IllegalArgumentException("Expected an event of a dossier, a task or a case, but found a "
                + record.getSchema().getName() + ".");
    }

    private static void expect(
            Alert alert,
            String field,
            @Nullable String expected,
            @Nullable String found,
            List<Difference> differences) {
        if (expected == null || !expected.equals(found)) {
            differences.add(new Difference(
                    Difference.Kind.DIFFERENT,
                    alert.getAlertId() + " version " + alert.getVersion(),
                    field,
                    String.valueOf(expected),
                    String.valueOf(found)));
        }
    }
}
