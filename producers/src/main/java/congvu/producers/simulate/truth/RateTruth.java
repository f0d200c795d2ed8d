package congvu.producers.simulate.truth;

/**
 * One figure of a unit, true at the end of the simulation.
 *
 * @param unitId the unit
 * @param withDescendants whether the units below are counted too
 * @param measure what is counted
 * @param period month of acceptance as yyyy-MM, or of the working day
 * @param numerator in time
 * @param denominator ended, or judged; of the index also those that are open
 */
public record RateTruth(
        String unitId, boolean withDescendants, Measure measure, String period, long numerator, long denominator) {

    /** What is counted. */
    public enum Measure {
        /** Whole dossiers against their first promise. */
        DOSSIER_ON_TIME_FIRST,
        /** Whole dossiers against their latest promise. */
        DOSSIER_ON_TIME_LATEST,
        /** Whole dossiers by item 2.1 of the national index, open ones included. */
        DOSSIER_INDEX_2_1,
        TASK_ON_TIME_LATEST,
        PETITION_ON_TIME_LATEST,
        COMPLAINT_ON_TIME_LATEST,
        DENUNCIATION_ON_TIME_LATEST,
        /** Days that were kept, of those judged. */
        PUNCTUALITY
    }
}
