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

/** Looks up every event that an alert rests on: it must stand in the topic that is named, about the same thing, with that type. */
public final class PointerAudit {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    private record Place(String topic, String id, String source, String eventId) {}

    private PointerAudit() {}

    /** @param sent every event that was sent, of whatever topic */
    public static Judgement audit(Collection<? extends SpecificRecord> sent, Collection<Alert> transitions) {
        Map<Place, String> types = new HashMap<>();
        sent.forEach(event -> types.put(placeOf(event), typeOf(event)));
        List<Difference> differences = new ArrayList<>();
        for (Alert alert : transitions) {
            for (EventPointer event : alert.getEvidence().getEvents()) {
                Place place = new Place(topicOf(alert), alert.getDossierId(), event.getSource(), event.getEventId());
                expect(alert, "topic of " + event.getEventId(), place.topic(), event.getTopic(), differences);
                expect(alert, "type of " + event.getEventId(), types.get(place), event.getEventType(), differences);
            }
        }
        return new Judgement("event pointers", transitions.size(), differences);
    }

    private static String topicOf(Alert alert) {
        return switch (alert.getFamily()) {
            case DOSSIER, UNKNOWN -> TOPICS.dossiers().name();
            case TASK -> TOPICS.tasks().name();
            case PETITION, COMPLAINT, DENUNCIATION -> TOPICS.feedback().name();
        };
    }

    private static Place placeOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event ->
                new Place(TOPICS.dossiers().name(), event.getDossierId(), event.getSource(), event.getEventId());
            case TaskEvent event ->
                new Place(TOPICS.tasks().name(), event.getTaskId(), event.getSource(), event.getEventId());
            case FeedbackEvent event ->
                new Place(TOPICS.feedback().name(), event.getCaseId(), event.getSource(), event.getEventId());
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
