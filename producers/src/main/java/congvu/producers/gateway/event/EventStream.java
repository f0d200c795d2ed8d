package congvu.producers.gateway.event;

import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.TaskEvent;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What sources may send: each stream is one endpoint and one kind of record. What persons do about alerts comes from the
 * console, reference data from its loader, the time from the clock: none of them comes in here.
 */
public enum EventStream {
    DOSSIERS("dossiers", DossierEvent.getClassSchema(), "dossierId", "Transitions of dossiers"),
    TASKS("tasks", TaskEvent.getClassSchema(), "taskId", "Transitions of assigned tasks"),
    FEEDBACK("feedback", FeedbackEvent.getClassSchema(), "caseId", "Ratings, petitions, complaints, denunciations"),
    ATTENDANCE("attendance", AttendanceEvent.getClassSchema(), "staffToken", "Working time of persons"),
    DEVICE_REPORTS(
            "device-reports", DeviceReport.getClassSchema(), "deviceId", "Devices that worked throughout a span"),
    INSPECTIONS("inspections", InspectionEvent.getClassSchema(), "subjectId", "Norms checked by persons");

    private static final String TYPE_PREFIX = "vn.congvu.";

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a schema that was parsed does not change
    private final Schema schema;

    private final String keyField;
    private final String purpose;

    EventStream(String label, Schema schema, String keyField, String purpose) {
        this.label = label;
        this.schema = schema;
        this.keyField = keyField;
        this.purpose = purpose;
    }

    /** In addresses, key files and metrics. */
    public String label() {
        return label;
    }

    public Schema schema() {
        return schema;
    }

    /** The field that is the key of the Kafka record. */
    public String keyField() {
        return keyField;
    }

    /** One line for people. */
    public String purpose() {
        return purpose;
    }

    /** The attribute {@code type} of a CloudEvent that carries such a record. */
    public String cloudEventType() {
        return TYPE_PREFIX + schema.getName();
    }

    /** Whether each record goes to every partition: a report of a device bears on persons anywhere. */
    public boolean isBroadcast() {
        return this == DEVICE_REPORTS;
    }

    public TopicSpec topicIn(TopicCatalogue topics) {
        return switch (this) {
            case DOSSIERS -> topics.dossiers();
            case TASKS -> topics.tasks();
            case FEEDBACK -> topics.feedback();
            case ATTENDANCE, DEVICE_REPORTS -> topics.attendance();
            case INSPECTIONS -> topics.inspections();
        };
    }

    /** The key of the Kafka record for this value of {@link #keyField()}. */
    public String key(String id) {
        return this == DEVICE_REPORTS ? DeviceKey.of(id) : id;
    }

    /** By its label. */
    public static Optional<EventStream> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(stream -> stream.label.equals(label))
                .findFirst();
    }

    /** By the type of a CloudEvent. */
    public static Optional<EventStream> ofCloudEventType(String type) {
        return Arrays.stream(values())
                .filter(stream -> stream.cloudEventType().equals(type))
                .findFirst();
    }
}
