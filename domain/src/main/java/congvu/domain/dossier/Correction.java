package congvu.domain.dossier;

/**
 * What a {@link DossierEventType#CORRECTED} event says about an earlier event of the same source.
 *
 * @param targetEventId the event that is corrected; it may arrive later than its correction
 * @param voids whether the target never happened; the other fields are then without meaning
 * @param occurredAt the target's right time in epoch milliseconds, or {@link JournalEntry#NONE}
 */
public record Correction(String targetEventId, boolean voids, long occurredAt) {}
