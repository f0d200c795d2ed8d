package congvu.domain.calendar;

/** What a local date is to an office, all decisions considered. */
public enum DayKind {
    /** Works by its timetable. */
    WORKING,
    /** A weekday on which the timetable is closed, or no timetable is in force. */
    CLOSED,
    HOLIDAY,
    DAY_IN_LIEU,
    SWAPPED_OFF,
    /** Works, though its weekday is closed. */
    MAKE_UP_WORKING_DAY;

    static DayKind of(DayDecisionKind decision) {
        return switch (decision) {
            case HOLIDAY -> HOLIDAY;
            case DAY_IN_LIEU -> DAY_IN_LIEU;
            case SWAPPED_OFF -> SWAPPED_OFF;
            case MAKE_UP_WORKING_DAY -> MAKE_UP_WORKING_DAY;
        };
    }
}
