package congvu.domain.scorecard;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;

/** The sums of one unit, with or without descendants, over one period. */
@FunctionalInterface
public interface ScoreSums {

    /** How often this was counted; 0 where nothing of the family is known. */
    long of(RateFamily family, Counter counter);
}
