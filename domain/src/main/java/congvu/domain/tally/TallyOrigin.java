package congvu.domain.tally;

import org.jspecify.annotations.Nullable;

/**
 * What a statement tells beside what is counted.
 *
 * @param subject what was checked
 * @param isSurprise whether the inspection came unannounced
 * @param offset where the event stands in its partition, {@link #NOWHERE} where that was not kept
 * @param dossierId the dossier that a rating is about, where it names one
 */
public record TallyOrigin(
        Subject subject,
        boolean isSurprise,
        long offset,
        @Nullable String dossierId) {

    /** Of what no offset was kept. */
    public static final long NOWHERE = -1;

    /** Of what was kept before any of this was. */
    public static final TallyOrigin UNKNOWN = new TallyOrigin(Subject.UNSTATED, false, NOWHERE);

    /** What a statement is about. */
    public enum Subject {
        /** Not a check, or one of which this was not kept. */
        UNSTATED,
        UNIT,
        PERSON
    }

    /** Of what is about no dossier. */
    public TallyOrigin(Subject subject, boolean isSurprise, long offset) {
        this(subject, isSurprise, offset, null);
    }

    /** Of a rating about a dossier; null for none named. */
    public static TallyOrigin about(@Nullable String dossierId) {
        return dossierId == null ? UNKNOWN : new TallyOrigin(Subject.UNSTATED, false, NOWHERE, dossierId);
    }

    TallyOrigin foundAt(long newOffset) {
        return new TallyOrigin(subject, isSurprise, newOffset, dossierId);
    }
}
