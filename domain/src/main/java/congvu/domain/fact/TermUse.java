package congvu.domain.fact;

import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.obligation.Promise;

/** How much of the term of a promise was used at an instant: working time since its start, pauses that move it not counted. */
final class TermUse {
    private TermUse() {}

    /**
     * The share, from 0, more than 1 after the deadline. A promise of no working time is used up as soon as any has passed.
     *
     * @param pauses of its cycle
     * @param worked by the timeline at {@code at}
     * @param at epoch milliseconds
     */
    static double of(WorkingTimeline timeline, Promise promise, Pauses pauses, long worked, long at) {
        long start = timeline.worked(promise.baseAt());
        long used = worked - start;
        if (promise.moves()) {
            for (int i = 0; i < pauses.size(); i++) {
                used -= workedWithin(
                        timeline, Math.max(promise.baseAt(), pauses.from(i)), Math.min(at, pauses.until(i)));
            }
        }
        if (used <= 0) {
            return 0;
        }
        long term = timeline.worked(promise.nominalDueAt()) - start;
        return term <= 0 ? 1 : used / (double) term;
    }

    private static long workedWithin(WorkingTimeline timeline, long from, long until) {
        return until <= from ? 0 : timeline.worked(until) - timeline.worked(from);
    }
}
