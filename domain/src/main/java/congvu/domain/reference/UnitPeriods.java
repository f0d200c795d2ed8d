package congvu.domain.reference;

import congvu.domain.calendar.WorkingTimeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the life of units into periods in which the units above them and their working time stay the same.
 *
 * <p>A parent that is closed is replaced by its successor, so that a commune whose district ended stands below whoever
 * took the district over. Before a unit exists and after it is closed it stands where it did on the nearest day of its
 * existence: what is told of a closed unit keeps its place in the sums.
 */
final class UnitPeriods {

    /** More changes than any unit has seen; a guard against absurd data, not a limit of the design. */
    private static final int MOST_PERIODS = 1_000;

    /** The units above on one day, and the next day on which anything about them may differ. */
    private static final class Walk {
        final int day;
        final List<String> above = new ArrayList<>(4);
        final List<Placement> placements = new ArrayList<>(4);
        int untilDay = EpochDays.NEVER;

        Walk(int day) {
            this.day = day;
        }

        void mayChangeOn(int epochDay) {
            if (epochDay > day) {
                untilDay = Math.min(untilDay, epochDay);
            }
        }
    }

    private final Map<String, Unit> units;
    private final Map<String, WorkingTimeline> timelineByOfficeHours;
    private final List<ReferenceProblem> problems;
    private final Set<Set<String>> cyclesTold = new HashSet<>();

    UnitPeriods(
            Map<String, Unit> units,
            Map<String, WorkingTimeline> timelineByOfficeHours,
            List<ReferenceProblem> problems) {
        this.units = units;
        this.timelineByOfficeHours = timelineByOfficeHours;
        this.problems = problems;
    }

    /** The periods of a unit in order, from ever to further notice. */
    List<UnitPeriod> of(Unit unit) {
        int end = EpochDays.after(unit.validTo());
        int day = EpochDays.from(unit.validFrom());
        List<UnitPeriod> periods = new ArrayList<>(1);
        do {
            Walk walk = walk(unit, day);
            boolean isLast = walk.untilDay >= end || periods.size() == MOST_PERIODS;
            int from = periods.isEmpty() ? EpochDays.EVER : day;
            int until = isLast ? EpochDays.NEVER : walk.untilDay;
            periods.add(new UnitPeriod(from, List.copyOf(walk.above), timeline(walk)));
            day = until;
        } while (day != EpochDays.NEVER);
        return List.copyOf(periods);
    }

    private Walk walk(Unit unit, int day) {
        Walk walk = new Walk(day);
        Set<String> path = new LinkedHashSet<>();
        Unit at = unit;
        while (path.add(at.id())) {
            Placement placement = at.placementOn(day);
            walk.placements.add(placement);
            for (Placement other : at.placements()) {
                walk.mayChangeOn(EpochDays.from(other.validFrom()));
                walk.mayChangeOn(EpochDays.after(other.validTo()));
            }
            Unit above = parent(placement, walk);
            if (above == null) {
                return walk;
            }
            walk.above.add(above.id());
            at = above;
        }
        cutCycle(unit, at, path, walk);
        return walk;
    }

    /** The unit above, or whoever took it over by then. */
    private @Nullable Unit parent(Placement placement, Walk walk) {
        String parentId = placement.parentId();
        Unit parent = parentId == null ? null : units.get(parentId);
        Set<String> seen = new HashSet<>();
        while (parent != null && seen.add(parent.id())) {
            walk.mayChangeOn(EpochDays.after(parent.validTo()));
            String successorId = parent.isClosedOn(walk.day) ? parent.successorId() : null;
            Unit successor = successorId == null ? null : units.get(successorId);
            if (successor == null) {
                return parent;
            }
            parent = successor;
        }
        return parent;
    }

    /** Units of a cycle stand at the top; those below it end at the first of them. */
    private void cutCycle(Unit unit, Unit repeated, Set<String> path, Walk walk) {
        List<String> cycle =
                path.stream().dropWhile(id -> !id.equals(repeated.id())).toList();
        if (cyclesTold.add(Set.copyOf(cycle))) {
            problems.add(new ReferenceProblem(
                    repeated.id(),
                    "Expected to place units " + String.join(", ", cycle)
                            + ", but each is its own ancestor; correct the parentId of one of them."));
        }
        int kept = cycle.contains(unit.id()) ? 0 : walk.above.indexOf(repeated.id()) + 1;
        walk.above.subList(kept, walk.above.size()).clear();
        walk.placements.subList(kept + 1, walk.placements.size()).clear();
    }

    private @Nullable WorkingTimeline timeline(Walk walk) {
        for (Placement placement : walk.placements) {
            String hoursId = placement.officeHoursId();
            WorkingTimeline own = hoursId == null ? null : timelineByOfficeHours.get(hoursId);
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
