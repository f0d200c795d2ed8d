package congvu.domain.schedule;

import java.util.List;

/** Where the planned time of a day comes from. */
public sealed interface ScheduledHours {

    /** The working time of the person's unit on that day. */
    record UnitHours() implements ScheduledHours {}

    /**
     * Shifts by weekday; several on one day add up.
     *
     * @param worksOnHolidays whether nothing but the weekday counts. Otherwise the shifts follow the calendar of the unit as a
     *     whole: none on a holiday, and on a make-up day those of the weekday that it makes up for
     */
    record WeeklyShifts(List<WeeklyShift> shifts, boolean worksOnHolidays) implements ScheduledHours {
        public WeeklyShifts {
            shifts = List.copyOf(shifts);
        }
    }
}
