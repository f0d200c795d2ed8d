package congvu.domain.attendance;

import java.time.LocalDate;
import java.util.List;

/**
 * The verdict of one working day of one person at one tick. Instants are epoch milliseconds.
 *
 * @param unitId the unit of that day
 * @param planned what was left to be worked after excuses: disjoint, in order
 * @param plannedUntil the end of the planned time, whatever is excused of it
 * @param lateMillis beyond the planned time, summed over arrivals, 0 within the grace. Told while open too, once a punch says it
 * @param earlyMillis the same for departures; 0 while open
 * @param isSeriouslyLate whether {@code lateMillis} is more than the schedule lets pass as ordinary lateness
 * @param isSeen whether any punch belongs to the day, even one that counts for nothing
 * @param punches the punches that count, by what they are taken for
 * @param missing expected punches that are not there; none while open
 * @param unknown expected punches that are not there, where a device might not have told
 * @param excuses each reason once, the first by time first; an accepted explanation last
 * @param closesAt from this tick on it is decided
 * @param nextChangeAt the next tick at which anything here changes by time alone, {@code Long.MAX_VALUE} for none
 * @param explainUntil end of the explanation window, {@code Long.MAX_VALUE} when the calendar ends before it
 * @param revision number of accepted events that bear on the day
 */
public record AttendanceDay(
        String staffToken,
        LocalDate day,
        String unitId,
        String scheduleId,
        int scheduleVersion,
        List<TimeSpan> planned,
        long plannedUntil,
        DayState state,
        long lateMillis,
        long earlyMillis,
        boolean isSeriouslyLate,
        boolean isSeen,
        List<ReadPunch> punches,
        List<Boundary> missing,
        List<Boundary> unknown,
        List<ExcuseReason> excuses,
        ExplanationStatus explanation,
        long closesAt,
        long nextChangeAt,
        long explainUntil,
        int revision) {
    /** No tick reaches it. */
    public static final long NEVER = Long.MAX_VALUE;

    public AttendanceDay {
        planned = List.copyOf(planned);
        punches = List.copyOf(punches);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        excuses = List.copyOf(excuses);
    }

    public boolean isOpen() {
        return state == DayState.OPEN;
    }
}
