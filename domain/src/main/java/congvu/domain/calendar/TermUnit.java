package congvu.domain.calendar;

/** The unit in which a procedure states its term (DonViTinh of the national synchronisation). */
public enum TermUnit {
    WORKING_HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
}
