package congvu.domain.obligation;

/**
 * What is told about an obligation beside its deadline.
 *
 * @param progressPermille of a task, as last reported; {@link #UNTOLD} otherwise
 * @param lateDeliveries how often it was delivered after the promise without a confirmed objective cause
 * @param isDisputed whether those who spoke up are not content: more dislikes than likes, or raised again
 */
public record Appraisal(int progressPermille, int lateDeliveries, boolean isDisputed) {

    /** Nothing was reported. */
    public static final int UNTOLD = -1;

    /** The most quarters that can be lost. */
    public static final int QUARTERS = 4;

    /** Nothing is told. */
    public static final Appraisal NONE = new Appraisal(UNTOLD, 0, false);

    /** Quarters of the progress points that are left: each late delivery costs one (NĐ 335/2025/NĐ-CP). */
    public int quartersLeft() {
        return Math.max(0, QUARTERS - lateDeliveries);
    }
}
