package congvu.domain.obligation;

import congvu.domain.calendar.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * One line of the promise ledger. Times are epoch milliseconds.
 *
 * @param number 0, 1, ... over the whole life of the file
 * @param madeAt when the promise was given
 * @param baseAt from where its working time counts: the legal start, or {@code madeAt} for a later promise
 * @param nominalDueAt the date as stated, or the end of the term, before any pause
 * @param dueAt the date after the pauses; {@link Deadlines#NEVER} while a pause stops the clock
 * @param moves whether pauses move it
 * @param reasonCode why it was given, where the source said so
 */
public record Promise(
        int number,
        PromiseKind kind,
        long madeAt,
        long baseAt,
        long nominalDueAt,
        long dueAt,
        boolean moves,
        @Nullable String reasonCode,
        String eventId) {

    /** On time exactly at the due instant; late one millisecond after it. */
    public boolean isKeptBy(long endedAt) {
        return endedAt <= dueAt;
    }

    /** Whether the clock of this promise runs towards an instant. */
    public boolean isRunning() {
        return dueAt != Deadlines.NEVER;
    }
}
