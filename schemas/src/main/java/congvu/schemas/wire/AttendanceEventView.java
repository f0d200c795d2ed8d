package congvu.schemas.wire;

import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.PunchMethod;
import congvu.schemas.rejected.RefusalReason;
import java.util.ArrayList;
import java.util.List;

/**
 * What the verdict of a day needs of one attendance event, in a view that is used again for every record. Texts are slices of
 * the record and valid until the next one is decoded. Times are UTC milliseconds, days local epoch days.
 */
public final class AttendanceEventView {

    /** Stands for a time that the record does not have. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** Stands for a day that the record does not have. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Ten times as many as any assignment may name: what has more is no event, and is not read to its end. */
    static final int MOST_DEVICES = 1_000;

    private static final AttendanceEventType[] TYPES = AttendanceEventType.values();
    private static final PunchDirection[] DIRECTIONS = PunchDirection.values();
    private static final PunchMethod[] METHODS = PunchMethod.values();

    private final SymbolTable symbols = new SymbolTable();
    private final TextSlice eventId = new TextSlice(null);
    private final TextSlice source = new TextSlice(symbols);
    private final TextSlice staffToken = new TextSlice(null);
    private final TextSlice deviceId = new TextSlice(symbols);
    private final TextSlice unitId = new TextSlice(symbols);
    private final TextSlice scheduleId = new TextSlice(symbols);
    private final TextSlice item = new TextSlice(symbols);
    private final TextSlice approvalId = new TextSlice(null);
    private final TextSlice correctsEventId = new TextSlice(null);
    private final TextSlice reasonCode = new TextSlice(symbols);

    private List<String> deviceIds = List.of();
    private long occurredAt;
    private AttendanceEventType type = AttendanceEventType.UNKNOWN;
    private PunchDirection direction = PunchDirection.UNKNOWN;
    private PunchMethod method = PunchMethod.UNKNOWN;
    private int fromDay = NO_DAY;
    private int toDay = NO_DAY;
    private long fromAt = ABSENT;
    private long toAt = ABSENT;
    private long correctedOccurredAt = ABSENT;
    private boolean voidsCorrected;

    /** Identity within the source; never absent. */
    public TextSlice eventId() {
        return eventId;
    }

    /** System that states the event; never absent. */
    public TextSlice source() {
        return source;
    }

    /** The person; never absent. */
    public TextSlice staffToken() {
        return staffToken;
    }

    /** When it happened. */
    public long occurredAt() {
        return occurredAt;
    }

    /** Kind of statement. */
    public AttendanceEventType type() {
        return type;
    }

    /** In or out, where the device says so. */
    public PunchDirection direction() {
        return direction;
    }

    /** How a punch was taken. */
    public PunchMethod method() {
        return method;
    }

    /** Device that took a punch, or absent. */
    public TextSlice deviceId() {
        return deviceId;
    }

    /** Unit that the person works for, or absent. */
    public TextSlice unitId() {
        return unitId;
    }

    /** Work schedule, or absent. */
    public TextSlice scheduleId() {
        return scheduleId;
    }

    /** Devices of an assignment; may be kept. */
    public List<String> deviceIds() {
        return deviceIds;
    }

    /** First local day, or {@link #NO_DAY}. */
    public int fromDay() {
        return fromDay;
    }

    /** Last local day, or {@link #NO_DAY}. */
    public int toDay() {
        return toDay;
    }

    /** What is approved, set, revoked or cancelled, or absent. */
    public TextSlice approvalId() {
        return approvalId;
    }

    /** First instant of it, or {@link #ABSENT}. */
    public long fromAt() {
        return fromAt;
    }

    /** End of it, or {@link #ABSENT}. */
    public long toAt() {
        return toAt;
    }

    /** Event that is corrected, or absent. */
    public TextSlice correctsEventId() {
        return correctsEventId;
    }

    /** Time that replaces that of the corrected event, or {@link #ABSENT}. */
    public long correctedOccurredAt() {
        return correctedOccurredAt;
    }

    /** True when the corrected event never happened. */
    public boolean voidsCorrected() {
        return voidsCorrected;
    }

    /** Code of a reason, or absent. */
    public TextSlice reasonCode() {
        return reasonCode;
    }

    /** Reads the fields in the order of the schema, up to reasonCode. */
    void readFrom(AvroInput in) {
        in.readText(eventId);
        in.readText(source);
        in.readText(staffToken);
        occurredAt = in.readLong();
        type = TYPES[in.readIndex(TYPES.length)];
        direction = DIRECTIONS[in.readIndex(DIRECTIONS.length)];
        in.readNullableText(deviceId);
        method = METHODS[in.readIndex(METHODS.length)];
        in.readNullableText(unitId);
        in.readNullableText(scheduleId);
        readDevices(in);
        fromDay = in.readNullableInt(NO_DAY);
        toDay = in.readNullableInt(NO_DAY);
        in.readNullableText(approvalId);
        fromAt = in.readNullableLong(ABSENT);
        toAt = in.readNullableLong(ABSENT);
        in.readNullableText(correctsEventId);
        correctedOccurredAt = in.readNullableLong(ABSENT);
        voidsCorrected = in.readBoolean();
        in.readNullableText(reasonCode);
    }

    /** In blocks of any size, as Avro has them: what a record of many small blocks costs grows with its bytes, no faster. */
    private void readDevices(AvroInput in) {
        long count = in.readItemCount();
        List<String> read = count == 0 ? List.of() : new ArrayList<>();
        for (; count > 0; count = in.readItemCount()) {
            if (count > MOST_DEVICES - read.size()) {
                throw new WireException(RefusalReason.UNDECODABLE);
            }
            for (long i = 0; i < count; i++) {
                in.readText(item);
                read.add(item.requiredText());
            }
        }
        deviceIds = read;
    }
}
