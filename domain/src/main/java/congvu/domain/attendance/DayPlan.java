package congvu.domain.attendance;

import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.WorkScheduleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is planned for one day, before excuses.
 *
 * @param spans disjoint, in order, at least one
 */
record DayPlan(LocalDate day, Assignment assignment, WorkScheduleVersion schedule, List<TimeSpan> spans) {
    private static final long MINUTE_MILLIS = 60_000L;

    long firstStart() {
        return spans.getFirst().from();
    }

    long lastEnd() {
        return spans.getLast().to();
    }

    /** The last instant at which a punch can belong to this day. */
    long windowEnd() {
        return lastEnd() + schedule.rules().punchAfterMinutes() * MINUTE_MILLIS;
    }

    /** Both ends of the window belong to it. Excuses do not move it: who comes to work on half a day of leave is seen. */
    boolean windowHolds(long punchedAt) {
        return punchedAt >= firstStart() - schedule.rules().punchBeforeMinutes() * MINUTE_MILLIS
                && punchedAt <= windowEnd();
    }

    /** Whether any planned time lies within a span. */
    boolean overlaps(TimeSpan other) {
        return spans.stream().anyMatch(other::overlaps);
    }

    /** What is left of the planned time. */
    List<TimeSpan> without(List<TimeSpan> excused) {
        return spans.stream()
                .flatMap(span -> TimeSpan.rest(span, excused).stream())
                .toList();
    }

    /** How far a punch is from the nearest planned boundary that it could mark. */
    long distanceOf(long punchedAt, PunchDirection direction) {
        long nearest = Long.MAX_VALUE;
        for (Boundary boundary : boundaries(List.of())) {
            if (direction.canMark(boundary.direction())) {
                nearest = Math.min(nearest, Math.abs(punchedAt - boundary.plannedAt()));
            }
        }
        return nearest;
    }

    /**
     * The punches that the day expects, in order of time. What is left of a span after excuses is judged at its own first
     * and last instant; a hole within it asks for no more punches, or an excuse would make a day harder.
     *
     * @param excused disjoint, in order
     */
    List<Boundary> boundaries(List<TimeSpan> excused) {
        List<Boundary> expected = new ArrayList<>(2 * spans.size());
        for (TimeSpan span : spans) {
            List<TimeSpan> rest = TimeSpan.rest(span, excused);
            if (!rest.isEmpty()) {
                expected.add(new Boundary(PunchDirection.IN, rest.getFirst().from(), span.from()));
                expected.add(new Boundary(PunchDirection.OUT, rest.getLast().to(), span.to()));
            }
        }
        if (expected.isEmpty() || schedule.punches() == PunchPlan.INTERVAL_ENDS) {
            return expected;
        }
        long in = expected.getFirst().plannedAt();
        long out = expected.getLast().plannedAt();
        return List.of(
                new Boundary(PunchDirection.IN, in, firstStart()), new Boundary(PunchDirection.OUT, out, lastEnd()));
    }
}
