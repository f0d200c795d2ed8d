package congvu.producers.importing.profile;

import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlText;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** What a file is about: which events its rows become, and to which topic they go. */
public enum ProfileTarget {
    DOSSIERS(DossierEventType.class),
    TASKS(TaskEventType.class),
    FEEDBACK(FeedbackEventType.class),
    ATTENDANCE(AttendanceEventType.class);

    private static final Map<ProfileTarget, EventForm> FORMS = Map.of(
            DOSSIERS, EventForm.of(DossierEvent::new, "dossierId"),
            TASKS, EventForm.of(TaskEvent::new, "taskId"),
            FEEDBACK, EventForm.of(FeedbackEvent::new, "caseId"),
            ATTENDANCE, EventForm.of(AttendanceEvent::new, "staffToken"));

    private final Class<? extends Enum<?>> types;

    ProfileTarget(Class<? extends Enum<?>> types) {
        this.types = types;
    }

    public TopicSpec topic(TopicCatalogue topics) {
        return switch (this) {
            case DOSSIERS -> topics.dossiers();
            case TASKS -> topics.tasks();
            case FEEDBACK -> topics.feedback();
            case ATTENDANCE -> topics.attendance();
        };
    }

    /** How the events are made. */
    public EventForm form() {
        return Objects.requireNonNull(FORMS.get(this), name());
    }

    /** The field that is the key of the record. */
    public EventField keyField() {
        return form().keyField();
    }

    /**
     * Whether a file with a column for who denounced, who complains or how a person is called is refused as a whole. Of
     * files of dossiers only the columns that a profile names are ever kept.
     */
    public boolean refusesPersonalColumns() {
        return this != DOSSIERS;
    }

    /** The fields without which an event of a type is refused by the processors. */
    public List<EventField> neededBy(String type) {
        List<String> names = switch (type) {
            case "STEP_DONE" -> List.of("stepId");
            case "CORRECTED" -> List.of("correctsEventId");
            case "EXTENDED" -> List.of(this == TASKS ? "dueAt" : "appointmentAt");
            case "ACCEPTED", "RECEIVED" -> List.of("unitId");
            case "RATED" -> List.of("unitId", "score");
            case "ASSIGNED" -> this == TASKS ? List.of("unitId") : List.of("unitId", "scheduleId", "fromDay");
            case "SCHEDULE_SET" -> List.of("scheduleId", "fromDay");
            case "LEAVE_APPROVED", "TRIP_APPROVED", "DUTY_SET", "SHIFT_SET" -> List.of("approvalId", "fromAt", "toAt");
            case "LEAVE_REVOKED", "TRIP_REVOKED", "DUTY_REVOKED", "SHIFT_CANCELLED" -> List.of("approvalId");
            case "PROGRESSED" -> List.of("progressPermille");
            case "COMPLEXITY_DETERMINED" -> List.of("complexity");
            case "UNASSIGNED", "EXPLANATION_FILED", "EXPLANATION_ACCEPTED" -> List.of("fromDay");
            default -> List.of();
        };
        return names.stream().map(form()::field).toList();
    }

    /**
     * The fields that, with key, type and time, tell two events apart that a file can state of the same instant. Of a
     * correction also the event that it corrects: a clerk mends several in one minute.
     */
    public List<EventField> distinguishing(EventType type) {
        List<String> names = new ArrayList<>(
                switch (this) {
                    case DOSSIERS -> List.of("stepId");
                    case TASKS, FEEDBACK -> List.of();
                    case ATTENDANCE -> List.of("deviceId", "approvalId", "fromDay");
                });
        if (type.name().equals("CORRECTED")) {
            names.add("correctsEventId");
        }
        return names.stream().map(form()::field).toList();
    }

    /** A type of event as a user writes it. */
    EventType type(YamlText text) {
        Enum<?> type = constantOf(text, types);
        if (type.name().equals("UNKNOWN")) {
            throw text.place().problem("Expected a type of event that means something, but found UNKNOWN.");
        }
        return new EventType(type, form().rankOf(type.name()));
    }

    /** An empty event of ours, with every default that a schema gives. */
    public SpecificRecord newEvent() {
        return form().newEvent();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // An enum whose constants nobody here names.
    private static Enum<?> constantOf(YamlText text, Class<? extends Enum<?>> kind) {
        return YamlMap.constantOf(text, (Class) kind);
    }
}
