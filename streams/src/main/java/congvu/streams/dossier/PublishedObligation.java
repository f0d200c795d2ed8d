package congvu.streams.dossier;

import congvu.schemas.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers were last told about one obligation.
 *
 * @param id its key on the topic, needed to take it back should it vanish
 * @param fingerprint of the bytes that were published, but for the versions of what was counted
 * @param dueAt its deadline, {@link Row#ABSENT} without one, {@link Row#NEVER} while a pause keeps it from being known
 * @param versions by which it was counted
 * @param isSettled whether it has ended and nothing of it was left to tell: then it keeps its verdict
 * @param told the record itself, of what has ended and may still be appraised; null otherwise
 */
record PublishedObligation(
        String id,
        long fingerprint,
        long dueAt,
        Versions versions,
        boolean isSettled,
        @Nullable ToldFile told) {

    /** Of the reference data; {@link Row#ABSENT_INT} for a procedure that is not known. */
    record Versions(int officeHours, int calendar, int procedure) {}
}
