package congvu.domain.calendar;

/** How a term of working days is counted. Without meaning for the other units. */
public enum DayCount {
    /** As working time: n times the working day of the office (1 working day = 8 working hours). */
    AS_HOURS,
    /** The same local time, n working dates later. */
    TO_SAME_TIME,
    /** The closing time of the n-th working date after the date of the legal start. */
    TO_END_OF_DAY
}
