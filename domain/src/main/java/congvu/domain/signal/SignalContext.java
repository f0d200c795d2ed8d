package congvu.domain.signal;

import congvu.domain.calendar.WorkingTimeline;

/**
 * What a decision about the signals of one subject depends on beside its hits.
 *
 * @param timeline the working time of the subject's unit
 * @param tick the highest tick, epoch milliseconds
 */
public record SignalContext(
        RuleSource rules, RateSource rates, WorkingTimeline timeline, SignalPolicy policy, long tick) {

    /** The local day of the tick. */
    int today() {
        return timeline.localEpochDay(tick);
    }

    /** The end of so many working days after an instant; the end of all time where the calendar does not reach so far. */
    long explainUntil(long acknowledgedAt) {
        var last = timeline.workingDateAfter(timeline.localDate(acknowledgedAt), policy.explainDays());
        return last == null ? Long.MAX_VALUE : timeline.startOfDay((int) last.toEpochDay() + 1);
    }
}
