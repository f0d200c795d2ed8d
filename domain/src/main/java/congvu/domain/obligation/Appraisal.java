package congvu.domain.obligation;

import java.util.List;

/**
 * What is told about an obligation beside its deadline.
 *
 * @param progressPermille of a task, as last reported; {@link #UNTOLD} otherwise
 * @param lateCycles numbers of the cycles that were delivered after their promise
 * @param excusedCycles numbers of the cycles for whose delay an objective cause was confirmed
 * @param isDisputed whether those who spoke up are not content: more dislikes than likes, or raised again
 */
public record Appraisal(
        int progressPermille, List<Integer> lateCycles, List<Integer> excusedCycles, boolean isDisputed) {

    /** Nothing was reported. */
    public static final int UNTOLD = -1;

    /** The most quarters that can be lost. */
    public static final int QUARTERS = 4;

    /** Nothing is told. */
    public static final Appraisal NONE = new Appraisal(UNTOLD, List.of(), List.of(), false);

    public Appraisal {
        lateCycles = List.copyOf(lateCycles);
        excusedCycles = List.copyOf(excusedCycles);
    }

    /** The same by other verdicts on its cycles. */
    public Appraisal withLate(List<Integer> cycles) {
        return new Appraisal(progressPermille, cycles, excusedCycles, isDisputed);
    }

    /** Quarters of the progress points that are left: each late delivery without an excuse costs one (NĐ 335/2025/NĐ-CP). */
    public int quartersLeft() {
        int lost = 0;
        for (Integer cycle : lateCycles) {
            lost += excusedCycles.contains(cycle) ? 0 : 1;
        }
        return Math.max(0, QUARTERS - lost);
    }
}
