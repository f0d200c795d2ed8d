package congvu.domain.attendance;

/** What a day of attendance comes to. */
public enum DayState {
    /** Not closed yet. */
    OPEN,
    ON_TIME,
    LATE,
    LEFT_EARLY,
    LATE_AND_LEFT_EARLY,
    /** At least one expected punch is not there, and the devices would have told. */
    MISSING_PUNCH,
    /** No punch and no excuse, and the devices would have told. */
    ABSENT,
    /** All planned time is excused, or an accepted explanation excuses what was not right. */
    EXCUSED,
    /** Nothing is known to be missing, but not everything is known: a device was not heard of. */
    SOURCE_SILENT
}
