package congvu.domain.attendance;

import congvu.domain.dossier.EventIdentity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted event of a person, as the journal keeps it. Times are epoch milliseconds, UTC; days are local.
 *
 * <p>{@link AttendanceEventCheck} says which fields a type needs.
 *
 * @param eventId unique within its source
 * @param source the system that sent it
 * @param occurredAt when it happened, by the device or the source
 * @param approvalId the leave, trip, duty or shift that it is about, unique within the person and kind
 * @param deviceIds where an assigned person punches, none when nothing is known of devices
 * @param firstDay first day of an assignment or a schedule, or without one; the day of an explanation
 * @param lastDay last day of it, null until further notice
 * @param from beginning of an approval or a shift, or {@link #NONE}
 * @param to end of it, exclusive, or {@link #NONE}
 * @param deviceId where a punch was made, null when not known
 * @param reasonCode why, as a code, never free text
 * @param correction present exactly for {@link AttendanceEventType#CORRECTED}
 */
public record AttendanceEntry(
        String eventId,
        String source,
        AttendanceEventType type,
        long occurredAt,
        @Nullable String approvalId,
        @Nullable String unitId,
        @Nullable String scheduleId,
        List<String> deviceIds,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        long from,
        long to,
        PunchDirection direction,
        @Nullable String deviceId,
        PunchMethod method,
        @Nullable String reasonCode,
        @Nullable AttendanceCorrection correction)
        implements Comparable<AttendanceEntry> {

    /** No time stated. */
    public static final long NONE = Long.MIN_VALUE;

    public AttendanceEntry {
        deviceIds = List.copyOf(deviceIds);
    }

    /** Begins an entry; what is not said stays open. */
    public static AttendanceEntryBuilder of(String source, String eventId, AttendanceEventType type, long occurredAt) {
        return new AttendanceEntryBuilder(source, eventId, type, occurredAt);
    }

    /** Which event this is. */
    public EventIdentity identity() {
        return new EventIdentity(source, eventId);
    }

    /** Which event this one corrects, of the same source; null when it is no correction. */
    public @Nullable EventIdentity correctedIdentity() {
        return correction == null ? null : new EventIdentity(source, correction.targetEventId());
    }

    /** Whether this and the other are the same event: same source, same id. */
    public boolean isSameEvent(AttendanceEntry other) {
        return eventId.equals(other.eventId) && source.equals(other.source);
    }

    /** Whether a local day lies within the days that are named here. Being unassigned ends with no day. */
    boolean coversDay(LocalDate day) {
        LocalDate last = type == AttendanceEventType.UNASSIGNED ? null : lastDay;
        return firstDay != null && !day.isBefore(firstDay) && (last == null || !day.isAfter(last));
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }

    /** By time, then by the rank of the type, then by source and id: the same in any order of arrival. */
    @Override
    public int compareTo(AttendanceEntry other) {
        if (occurredAt != other.occurredAt) {
            return Long.compare(occurredAt, other.occurredAt);
        }
        int byRank = type.compareTo(other.type);
        if (byRank != 0) {
            return byRank;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : eventId.compareTo(other.eventId);
    }

    /** This entry at another time. */
    AttendanceEntry at(long time) {
        return new AttendanceEntry(
                eventId,
                source,
                type,
                time,
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
