package congvu.domain.attendance;

/**
 * What a {@link AttendanceEventType#CORRECTED} event says about an earlier event of the same source. Several corrections of
 * one event apply in the order of the journal.
 *
 * @param targetEventId the event that is corrected; it may arrive later than its correction
 * @param voids whether the target never happened; a later correction that does not void brings the target back
 * @param occurredAt the target's right time in epoch milliseconds, or {@link AttendanceEntry#NONE}
 */
public record AttendanceCorrection(String targetEventId, boolean voids, long occurredAt) {}
