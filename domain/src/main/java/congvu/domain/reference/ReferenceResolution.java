package congvu.domain.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.WorkingTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows every reference between records once, so that the book answers by lookup, and notes what leads nowhere. */
final class ReferenceResolution {

    private final ReferenceBookBuilder records;
    private final List<ReferenceProblem> problems = new ArrayList<>();
    private final Map<String, WorkingTimeline> timelineByOfficeHours = new HashMap<>();
    private final Map<String, WorkingTimeline> timelineByUnit = new HashMap<>();
    private final Map<String, List<String>> ancestors = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    ReferenceResolution(ReferenceBookBuilder records) {
        this.records = records;
    }

    ReferenceBook resolve() {
        records.officeHours().values().forEach(this::compile);
        Set<String> cyclic = unitsOnCycles();
        for (Unit unit : records.units().values()) {
            checkReferences(unit);
            List<String> above = cyclic.contains(unit.id()) ? List.of() : chainAbove(unit, cyclic);
            ancestors.put(unit.id(), above);
            if (!above.isEmpty()) {
                parents.add(above.get(0));
            }
            rememberTimeline(unit, above);
        }
        return new ReferenceBook(
                records, timelineByOfficeHours, timelineByUnit, ancestors, parents, defaultTimeline(), problems);
    }

    private void compile(OfficeHours hours) {
        HolidayCalendar calendar = records.calendars().get(hours.calendarId());
        if (calendar == null) {
            problem(
                    hours.id(),
                    "Expected to use office hours " + hours.id() + ", but calendar " + hours.calendarId()
                            + " is unknown; load it, or name another calendarId.");
            return;
        }
        WorkingTimeline held = records.compiled().get(hours.id());
        if (held != null && held.officeHours().equals(hours) && held.calendar().equals(calendar)) {
            timelineByOfficeHours.put(hours.id(), held);
            return;
        }
        try {
            timelineByOfficeHours.put(hours.id(), WorkingTimeline.compile(hours, calendar));
        } catch (CalendarException refused) {
            problem(hours.id(), String.valueOf(refused.getMessage()));
        }
    }

    private void checkReferences(Unit unit) {
        String parentId = unit.parentId();
        if (parentId != null && !records.units().containsKey(parentId)) {
            problem(
                    unit.id(),
                    "Expected to place unit " + unit.id() + ", but its parent " + parentId
                            + " is unknown; load the parent, or remove parentId.");
        }
        String hoursId = unit.officeHoursId();
        if (hoursId != null && !records.officeHours().containsKey(hoursId)) {
            problem(
                    unit.id(),
                    "Expected to find the office hours of unit " + unit.id() + ", but " + hoursId
                            + " is unknown; load it, or remove officeHoursId.");
        }
    }

    private void rememberTimeline(Unit unit, List<String> above) {
        WorkingTimeline timeline = ownTimeline(unit);
        for (int i = 0; timeline == null && i < above.size(); i++) {
            timeline = ownTimeline(records.units().get(above.get(i)));
        }
        if (timeline != null) {
            timelineByUnit.put(unit.id(), timeline);
        }
    }

    private @Nullable WorkingTimeline ownTimeline(@Nullable Unit unit) {
        String hoursId = unit == null ? null : unit.officeHoursId();
        return hoursId == null ? null : timelineByOfficeHours.get(hoursId);
    }

    private WorkingTimeline defaultTimeline() {
        WorkingTimeline loaded = timelineByOfficeHours.get(records.defaultOfficeHoursId());
        if (loaded != null) {
            return loaded;
        }
        return BuiltinTimeline.TIMELINE;
    }

    /** The known units above a unit; a cycle further up ends the chain below it. */
    private List<String> chainAbove(Unit unit, Set<String> cyclic) {
        List<String> chain = new ArrayList<>();
        Unit above = parentOf(unit);
        while (above != null) {
            chain.add(above.id());
            above = cyclic.contains(above.id()) ? null : parentOf(above);
        }
        return List.copyOf(chain);
    }

    private Set<String> unitsOnCycles() {
        Set<String> cyclic = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        for (Unit start : records.units().values()) {
            LinkedHashSet<String> path = new LinkedHashSet<>();
            Unit unit = start;
            while (unit != null && !done.contains(unit.id()) && path.add(unit.id())) {
                unit = parentOf(unit);
            }
            if (unit != null && !done.contains(unit.id())) {
                noteCycle(path, unit.id(), cyclic);
            }
            done.addAll(path);
        }
        return cyclic;
    }

    private void noteCycle(Set<String> path, String first, Set<String> cyclic) {
        List<String> cycle = path.stream().dropWhile(id -> !id.equals(first)).toList();
        cyclic.addAll(cycle);
        problem(
                first,
                "Expected to place units " + String.join(", ", cycle)
                        + ", but each is its own ancestor; correct the parentId of one of them.");
    }

    private @Nullable Unit parentOf(Unit unit) {
        String parentId = unit.parentId();
        return parentId == null ? null : records.units().get(parentId);
    }

    private void problem(String subjectId, String message) {
        problems.add(new ReferenceProblem(subjectId, message));
    }

    /** Compiled when first needed, once. */
    private static final class BuiltinTimeline {
        static final WorkingTimeline TIMELINE =
                WorkingTimeline.compile(OfficeHours.builtin(), HolidayCalendar.none("builtin"));
    }
}
