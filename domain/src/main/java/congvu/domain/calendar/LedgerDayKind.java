package congvu.domain.calendar;

/** Why a day of a ledger counts what it counts. */
public enum LedgerDayKind {
    /** Some working time counted. */
    WORKED,
    /** Some working time counted on a make-up day. */
    MAKE_UP_WORKED,
    /** There was working time, and pauses took all of it. */
    PAUSED,
    /** A working day of which only hours outside office hours fall into the span. */
    OUT_OF_HOURS,
    /** A weekly day off. */
    CLOSED,
    HOLIDAY,
    DAY_IN_LIEU,
    SWAPPED_OFF
}
