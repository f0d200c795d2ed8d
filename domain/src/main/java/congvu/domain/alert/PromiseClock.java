package congvu.domain.alert;

import congvu.domain.alert.LadderPoint.AfterDue;
import congvu.domain.alert.LadderPoint.AtDue;
import congvu.domain.alert.LadderPoint.BeforeDue;
import congvu.domain.alert.LadderPoint.OfTerm;
import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.obligation.Promise;

/**
 * The working time of one promise, on which the rungs of the ladder are placed. A rung before the due instant is placed
 * on the budget used, so that a pause that begins later does not move it.
 */
final class PromiseClock {
    private static final long PERMILLE = 1000;

    private final WorkingTimeline timeline;
    private final Promise promise;
    private final Pauses pauses;
    private final long budgetMillis;

    PromiseClock(WorkingTimeline timeline, Promise promise, Pauses pauses) {
        this.timeline = timeline;
        this.promise = promise;
        this.pauses = promise.moves() ? pauses : Pauses.none();
        this.budgetMillis = timeline.worked(promise.nominalDueAt()) - timeline.worked(promise.baseAt());
    }

    /** When this point is reached, {@link Deadlines#NEVER} if it does not exist or the clock stands still before it. */
    long instantOf(LadderPoint point) {
        return switch (point) {
            case OfTerm share -> atBudget(budgetMillis * share.permille() / PERMILLE);
            case BeforeDue before -> atBudget(budgetMillis - before.workingDays() * timeline.workingDayMillis());
            case AtDue due -> promise.dueAt();
            case AfterDue after -> afterDue(after.workingDays() * timeline.workingDayMillis());
        };
    }

    private long atBudget(long pointMillis) {
        return pointMillis <= 0 || pointMillis >= budgetMillis
                ? Deadlines.NEVER
                : Deadlines.instantAtBudget(timeline, promise.baseAt(), pointMillis, pauses);
    }

    private long afterDue(long workingMillis) {
        return promise.isRunning()
                ? timeline.instantAt(timeline.worked(promise.dueAt()) + workingMillis)
                : Deadlines.NEVER;
    }
}
