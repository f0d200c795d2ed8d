package congvu.domain.calendar;

/**
 * A span {@code [from, until)} in which the clock of an obligation stands still.
 *
 * @param from epoch milliseconds
 * @param until epoch milliseconds, {@link Pauses#OPEN} while the clock stands still
 * @param reason what stopped it
 */
public record Pause(long from, long until, String reason) {

    public Pause {
        if (until < from) {
            throw new IllegalArgumentException(
                    "Expected to accept a pause from " + from + ", but it ends before, at " + until + ".");
        }
    }

    public boolean isOpen() {
        return until == Pauses.OPEN;
    }
}
