package congvu.domain.schedule;

import java.util.List;

/** Where the planned time of a day comes from. */
public sealed interface ScheduledHours {

    /** The working time of the person's unit on that day. */
    record UnitHours() implements ScheduledHours {}

    /** Shifts by weekday; several on one day add up. */
    record WeeklyShifts(List<WeeklyShift> shifts) implements ScheduledHours {
        public WeeklyShifts {
            shifts = List.copyOf(shifts);
        }
    }
}
