package congvu.testkit.model;

/**
 * A half-open stretch of time.
 *
 * @param from epoch milliseconds, inclusive
 * @param until epoch milliseconds, exclusive; {@link #NEVER} for a stretch that has not ended
 */
public record Span(long from, long until) {

    /** An instant that no tick reaches. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What two stretches have in common, in milliseconds; zero when they do not meet. */
    long overlapMillis(Span other) {
        return Math.max(0, Math.min(until, other.until) - Math.max(from, other.from));
    }

    boolean isEmpty() {
        return until <= from;
    }
}
