package congvu.domain.dossier;

/**
 * What a {@link DossierEventType#CORRECTED} event says about an earlier event of the same source. Several corrections of
 * one event apply in the order of the journal.
 *
 * @param targetEventId the event that is corrected; it may arrive later than its correction
 * @param voids whether the target never happened; the other fields are then without meaning. A later correction that does
 *     not void brings the target back
 * @param occurredAt the target's right time in epoch milliseconds, or {@link JournalEntry#NONE}
 */
public record Correction(String targetEventId, boolean voids, long occurredAt) {}
