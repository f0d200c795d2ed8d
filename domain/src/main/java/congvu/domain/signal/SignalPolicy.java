package congvu.domain.signal;

/**
 * The settings of the review of signals.
 *
 * @param explainDays working days that those concerned have to explain an acknowledged signal before anyone may confirm
 *     it unexplained
 * @param keepMillis how long after the last fact it rests on a signal leaves for good: what is kept of people has an end
 *     (Law 91/2025/QH15)
 */
public record SignalPolicy(int explainDays, long keepMillis) {
    private static final long LONGEST_WINDOW_MILLIS = 367L * 24 * 3_600_000;

    public SignalPolicy {
        if (explainDays < 0) {
            throw new IllegalArgumentException(
                    "Expected explainDays to be 0 or more working days, but found " + explainDays + ".");
        }
        if (keepMillis <= 0) {
            throw new IllegalArgumentException(
                    "Expected keepMillis to be more than 0 milliseconds, but found " + keepMillis + ".");
        }
    }

    /**
     * The first instant of which anything still counts at a tick: before it no signal that could rest on a fact is there any
     * more, a year's window included. Epoch milliseconds.
     */
    public long oldestCounted(long tick) {
        return tick - keepMillis - LONGEST_WINDOW_MILLIS;
    }

    /** The first tick at which a fact of an instant counts no more. */
    long countsUntil(long at) {
        return at + keepMillis + LONGEST_WINDOW_MILLIS + 1;
    }
}
