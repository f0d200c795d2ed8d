package congvu.domain.tally;

/**
 * What a statement tells beside what is counted.
 *
 * @param subject what was checked
 * @param isSurprise whether the inspection came unannounced
 * @param offset where the event stands in its partition, {@link #NOWHERE} where that was not kept
 */
public record TallyOrigin(Subject subject, boolean isSurprise, long offset) {

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

    TallyOrigin foundAt(long newOffset) {
        return new TallyOrigin(subject, isSurprise, newOffset);
    }
}
