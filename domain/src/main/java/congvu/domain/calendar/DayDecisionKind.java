package congvu.domain.calendar;

/** What a calendar decides about a date (Labour Code 2019, article 112, and the yearly decisions). */
public enum DayDecisionKind {
    /** A public holiday, also when it falls on a weekend. */
    HOLIDAY,
    /** The working day that replaces a holiday on a weekly day off. */
    DAY_IN_LIEU,
    /** A working day taken off in exchange for a make-up day. */
    SWAPPED_OFF,
    /** A weekly day off that is worked in exchange, with the hours of the weekday that it makes up for. */
    MAKE_UP_WORKING_DAY;

    /** Whether the office works on such a date. */
    public boolean works() {
        return this == MAKE_UP_WORKING_DAY;
    }
}
