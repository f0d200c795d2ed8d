package congvu.domain.attendance;

import java.util.List;

/**
 * What a punch that is not there says, given which devices are known to have been working.
 *
 * <p>An assignment without devices is judged as covered: nothing will ever report for it.
 */
final class DaySilence {
    private static final long MINUTE_MILLIS = 60_000L;

    private final DayPlan plan;
    private final DeviceCoverage coverage;

    DaySilence(DayPlan plan, DeviceCoverage coverage) {
        this.plan = plan;
        this.coverage = coverage;
    }

    /**
     * Whether, without any punch, the person was not there. Every device must have been working from the first planned start
     * less the late grace to the last planned end. Not from the first to the last instant at which a punch would count: many
     * devices are off at night, and no one would ever be absent. It is enough, because who was at work passed a device at both
     * ends of that span: to hide him, one outage must swallow the arrival and another one the departure, and the device work
     * all day in between. What remains of that doubt is what the explanation is for. Excuses do not narrow the span, for who
     * is on half a day of leave may have come all the same.
     */
    boolean wouldHaveSeenAnyone() {
        long grace = plan.schedule().rules().lateGraceMinutes() * MINUTE_MILLIS;
        return allCover(plan.firstStart() - grace, plan.lastEnd());
    }

    /**
     * Whether a punch at a boundary would be known: every device was working around it, by the margin of the schedule. Where an
     * excuse has moved the boundary, the punch may as well have been made where it would be due without the excuse.
     */
    boolean wouldHaveSeen(Boundary boundary) {
        long margin = plan.schedule().rules().coverageMarginMinutes() * MINUTE_MILLIS;
        long first = Math.min(boundary.plannedAt(), boundary.withoutExcusesAt());
        long last = Math.max(boundary.plannedAt(), boundary.withoutExcusesAt());
        return allCover(first - margin, last + margin);
    }

    List<Boundary> known(List<Boundary> missing) {
        return missing.stream().filter(this::wouldHaveSeen).toList();
    }

    List<Boundary> unknown(List<Boundary> missing) {
        return missing.stream().filter(boundary -> !wouldHaveSeen(boundary)).toList();
    }

    private boolean allCover(long from, long to) {
        for (String device : plan.assignment().deviceIds()) {
            if (!coverage.covers(device, from, to)) {
                return false;
            }
        }
        return true;
    }
}
