package congvu.testkit.attendance;

import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.event.AttendanceEvent;
import congvu.testkit.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person is expected to do on a date.
 *
 * @param assigned the statement that says where the person belongs
 * @param unitId where that is on the date
 * @param spans planned time before excuses, in order, never empty
 */
record PlannedDay(
        LocalDate date,
        AttendanceEvent assigned,
        String unitId,
        String scheduleId,
        WorkScheduleVersion schedule,
        List<Span> spans) {

    long windowStart() {
        return spans.getFirst().from() - schedule.rules().punchBeforeMinutes() * 60_000L;
    }

    long windowEnd() {
        return spans.getLast().until() + schedule.rules().punchAfterMinutes() * 60_000L;
    }

    /** In and out of what is left of each span, or of the day. */
    List<ExpectedPunch> expected(List<Span> excused) {
        List<ExpectedPunch> all = new ArrayList<>();
        List<Span> parts = schedule.punches() == PunchPlan.INTERVAL_ENDS
                ? spans
                : List.of(new Span(spans.getFirst().from(), spans.getLast().until()));
        for (Span part : parts) {
            List<Span> left = Stretches.inWithout(spans, excused).stream()
                    .filter(span -> Stretches.meet(span, part))
                    .toList();
            if (!left.isEmpty()) {
                all.add(new ExpectedPunch(true, left.getFirst().from(), part.from()));
                all.add(new ExpectedPunch(false, left.getLast().until(), part.until()));
            }
        }
        return all;
    }
}
