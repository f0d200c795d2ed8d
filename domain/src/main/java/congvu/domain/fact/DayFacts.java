package congvu.domain.fact;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.attendance.DayState;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.ReadPunch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules may say of a day of a person. What is excused is held against nobody: of an excused day neither lateness nor
 * missing punches are told, whoever writes the rule.
 */
public final class DayFacts {
    private static final long MINUTE_MILLIS = 60_000L;

    private DayFacts() {}

    /**
     * The fact of a day, null while it is open.
     *
     * @param isSettled whether the tick has come that {@link #settlesAt} tells
     */
    public static @Nullable DayFact of(AttendanceDay day, boolean isSettled) {
        if (day.isOpen()) {
            return null;
        }
        boolean isExcused = day.state() == DayState.EXCUSED;
        return new DayFact(
                day.day().toString(),
                day.unitId(),
                day.lateMillis() > 0 && !isExcused ? latestArrival(day) : day.plannedUntil(),
                Math.toIntExact(day.day().toEpochDay()),
                null,
                day.scheduleId(),
                day.state(),
                isExcused ? 0 : begunMinutes(day.lateMillis()),
                isExcused ? 0 : begunMinutes(day.earlyMillis()),
                day.isSeriouslyLate() && !isExcused,
                isExcused ? 0 : day.missing().size(),
                isExcused ? 0 : day.unknown().size(),
                day.isSeen(),
                isSettled,
                Set.copyOf(day.excuses()));
    }

    /**
     * From which tick on the time to explain a closed day is over: the instant after the window, and then as long as a
     * day takes to close after the last punch that could count, so that what was said in time may still arrive and a
     * nation is not settled in one minute. {@link AttendanceDay#NEVER} when the calendar ends before.
     */
    public static long settlesAt(AttendanceDay day, AttendancePolicy policy) {
        return day.explainUntil() == AttendanceDay.NEVER
                ? AttendanceDay.NEVER
                : Math.max(day.closesAt(), day.explainUntil() + 1 + policy.closingDelayOf(day.staffToken()));
    }

    private static long begunMinutes(long millis) {
        return Math.ceilDiv(millis, MINUTE_MILLIS);
    }

    /** The arrival that was furthest beyond its planned time; of equal ones the first. */
    private static long latestArrival(AttendanceDay day) {
        long at = day.plannedUntil();
        long furthest = 0;
        for (ReadPunch punch : day.punches()) {
            long beyond = punch.occurredAt() - punch.boundary().plannedAt();
            if (punch.boundary().direction() == PunchDirection.IN && beyond > furthest) {
                furthest = beyond;
                at = punch.occurredAt();
            }
        }
        return at;
    }
}
