package congvu.producers.gateway.event;

import congvu.producers.importing.row.RowReason;
import congvu.schemas.rejected.RefusalReason;

/**
 * Stable codes of what is wrong with one event, each with its sentence. Those of {@code congvu.rejected} have the same name
 * and meaning here. No sentence ever holds a value, or a name that a sender chose.
 */
public enum EventCode {
    NOT_AN_EVENT("An event is a JSON object."),
    UNKNOWN_FIELD("The schema of this event has no field of that name; the name is not repeated here."),
    FORBIDDEN_FIELD("A field of this kind must not be sent: it would name or describe a person."),
    MISSING_FIELD("This type of event needs the field."),
    UNDECODABLE(
            "The field holds what it cannot: another JSON type, an unusable id, no code, or the field stands twice."),
    UNKNOWN_TYPE("The schema has no such symbol, or it means nothing here."),
    ID_TOO_LONG("An id or code has at most 200 characters; what is a key has at most 200 bytes."),
    TIME_OUT_OF_RANGE(
            "A time lies before 2 January 1990 or after 31 December 2059, or an end is not after its beginning."),
    TOO_LARGE("The event or one of its lists is larger than an event may be."),
    MISSING_KEY("The id that would be the key of the record is empty or reserved."),
    UNKNOWN_NORM("The norm is not in the reference data, or nobody can check it on that day."),
    UNKNOWN_CLOUD_EVENT("Expected specversion 1.0, a type of this gateway (and of this endpoint), and data in JSON."),
    CONFLICT("An attribute of the CloudEvent and the field that it stands for differ."),
    SOURCE_NOT_ALLOWED("The key does not speak for this source."),
    STREAM_NOT_ALLOWED("The key does not speak for this stream."),
    UNIT_NOT_ALLOWED("The unit does not stand below a unit of the key, or nobody has described it."),
    UNIT_NOT_TOLD("The key is bound to units, so that each event must name one."),
    ID_REUSED("An event of this source and id was taken a short while ago, and it said something else."),
    NOT_ACKNOWLEDGED("Kafka did not acknowledge the event in time. Send it again, unchanged."),
    UNREADABLE("The door does not take the record, though it was written here: a defect of ours; please report it.");

    private final String sentence;

    EventCode(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and the way out, for people. */
    public String sentence() {
        return sentence;
    }

    /** What the processors would say. */
    public static EventCode of(RefusalReason reason) {
        return switch (reason) {
            case MISSING_FIELD -> MISSING_FIELD;
            case UNDECODABLE -> UNDECODABLE;
            case UNKNOWN_TYPE -> UNKNOWN_TYPE;
            case ID_TOO_LONG -> ID_TOO_LONG;
            case TIME_OUT_OF_RANGE -> TIME_OUT_OF_RANGE;
            case TOO_LARGE -> TOO_LARGE;
            case MISSING_KEY -> MISSING_KEY;
            case FORBIDDEN_FIELD -> FORBIDDEN_FIELD;
            case UNKNOWN_NORM -> UNKNOWN_NORM;
            default -> UNREADABLE;
        };
    }

    /** What an import would say of a text. */
    static EventCode of(RowReason reason) {
        return switch (reason) {
            case ID_TOO_LONG -> ID_TOO_LONG;
            case MISSING_VALUE -> MISSING_FIELD;
            default -> UNDECODABLE;
        };
    }
}
