package congvu.domain.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an entry together from what its type has to say. Checks nothing: {@link AttendanceEventCheck} does. */
public final class AttendanceEntryBuilder {
    private final String source;
    private final String eventId;
    private final AttendanceEventType type;
    private final long occurredAt;
    private @Nullable String approvalId;
    private @Nullable String unitId;
    private @Nullable String scheduleId;
    private List<String> deviceIds = List.of();
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private long from = AttendanceEntry.NONE;
    private long to = AttendanceEntry.NONE;
    private PunchDirection direction = PunchDirection.UNSTATED;
    private @Nullable String deviceId;
    private PunchMethod method = PunchMethod.UNKNOWN;
    private @Nullable String reasonCode;
    private @Nullable AttendanceCorrection correction;

    AttendanceEntryBuilder(String source, String eventId, AttendanceEventType type, long occurredAt) {
        this.source = source;
        this.eventId = eventId;
        this.type = type;
        this.occurredAt = occurredAt;
    }

    /** The approval or the shift. */
    public AttendanceEntryBuilder approval(@Nullable String id) {
        approvalId = id;
        return this;
    }

    public AttendanceEntryBuilder unit(@Nullable String id) {
        unitId = id;
        return this;
    }

    public AttendanceEntryBuilder schedule(@Nullable String id) {
        scheduleId = id;
        return this;
    }

    public AttendanceEntryBuilder devices(List<String> ids) {
        deviceIds = ids;
        return this;
    }

    /** @param last null until further notice */
    public AttendanceEntryBuilder days(@Nullable LocalDate first, @Nullable LocalDate last) {
        firstDay = first;
        lastDay = last;
        return this;
    }

    public AttendanceEntryBuilder span(long spanFrom, long spanTo) {
        from = spanFrom;
        to = spanTo;
        return this;
    }

    public AttendanceEntryBuilder punch(PunchDirection way, @Nullable String device, PunchMethod by) {
        direction = way;
        deviceId = device;
        method = by;
        return this;
    }

    public AttendanceEntryBuilder reason(@Nullable String code) {
        reasonCode = code;
        return this;
    }

    public AttendanceEntryBuilder correction(@Nullable AttendanceCorrection said) {
        correction = said;
        return this;
    }

    public AttendanceEntry build() {
        return new AttendanceEntry(
                eventId,
                source,
                type,
                occurredAt,
                approvalId,
                unitId,
                scheduleId,
                deviceIds,
                firstDay,
                lastDay,
                from,
                to,
                direction,
                deviceId,
                method,
                reasonCode,
                correction);
    }
}
