package congvu.streams.rate;

import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import org.jspecify.annotations.Nullable;

/** Takes rates that are to be published. */
interface RateSink {

    void publish(RateId id, RateFormula formula, RateValue value, long revision, boolean isFinal);

    /**
     * What is known of an official over a month.
     *
     * @param sums null when nothing may be told, or nothing any more
     */
    void officer(RateId id, int @Nullable [] sums);

    /** The group has become empty: nothing is to be said about it any more. */
    void withdraw(RateId id, RateFormula formula);
}
