package congvu.domain.alert;

/**
 * One rung of the ladder.
 *
 * @param level tells rungs of one rule apart, from 1
 */
public record LadderStep(AlertRule rule, int level, LadderPoint point) {
    public LadderStep {
        if (level < 1 || level > 100) {
            throw new IllegalArgumentException(
                    "Expected the level of ladder step " + rule + " to be 1 to 100, but found " + level + ".");
        }
    }
}
