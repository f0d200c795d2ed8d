package congvu.domain.signal;

/** A rate as it stands; a denominator of 0 tells nothing. */
public record RateReading(long numerator, long denominator) {

    /** Between 0 and 1; asked for only with a denominator above 0. */
    double ratio() {
        return (double) numerator / denominator;
    }
}
