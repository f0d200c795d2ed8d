package congvu.streams.rate;

import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;

/** Takes rates that are to be published. */
interface RateSink {

    void publish(RateId id, RateFormula formula, RateValue value, long revision, boolean isFinal);

    /** The group has become empty: nothing is to be said about it any more. */
    void withdraw(RateId id, RateFormula formula);
}
