package congvu.domain.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.WorkingTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows every reference between records once, so that the book answers by lookup, and notes what leads nowhere. */
final class ReferenceResolution {

    private final ReferenceBookBuilder records;
    private final List<ReferenceProblem> problems = new ArrayList<>();
    private final Map<String, WorkingTimeline> timelineByOfficeHours = new HashMap<>();
    private final Map<String, List<UnitPeriod>> periods = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    ReferenceResolution(ReferenceBookBuilder records) {
        this.records = records;
    }

    ReferenceBook resolve() {
        records.officeHours().values().forEach(this::compile);
        UnitPeriods cut = new UnitPeriods(records.units(), timelineByOfficeHours, problems);
        for (Unit unit : records.units().values()) {
            checkReferences(unit);
            List<UnitPeriod> found = cut.of(unit);
            periods.put(unit.id(), found);
            for (UnitPeriod period : found) {
                if (!period.ancestors().isEmpty()) {
                    parents.add(period.ancestors().get(0));
                }
            }
        }
        return new ReferenceBook(records, timelineByOfficeHours, periods, parents, defaultTimeline(), problems);
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
        checkPlace(unit, unit.parentId(), unit.officeHoursId());
        for (Placement placement : unit.placements()) {
            checkPlace(unit, placement.parentId(), placement.officeHoursId());
        }
        String successorId = unit.successorId();
        if (successorId != null && !records.units().containsKey(successorId)) {
            problem(
                    unit.id(),
                    "Expected to hand the work of unit " + unit.id() + " over, but its successor " + successorId
                            + " is unknown; load the successor, or remove successorId.");
        }
        if (successorId != null && isSucceededByItself(unit)) {
            problem(
                    unit.id(),
                    "Expected to hand the work of unit " + unit.id() + " over, but its successors lead back to it;"
                            + " correct the successorId of one of them.");
        }
    }

    private void checkPlace(Unit unit, @Nullable String parentId, @Nullable String hoursId) {
        if (parentId != null && !records.units().containsKey(parentId)) {
            problem(
                    unit.id(),
                    "Expected to place unit " + unit.id() + ", but its parent " + parentId
                            + " is unknown; load the parent, or remove parentId.");
        }
        if (hoursId != null && !records.officeHours().containsKey(hoursId)) {
            problem(
                    unit.id(),
                    "Expected to find the office hours of unit " + unit.id() + ", but " + hoursId
                            + " is unknown; load it, or remove officeHoursId.");
        }
    }

    private boolean isSucceededByItself(Unit unit) {
        Set<String> seen = new HashSet<>();
        Unit at = unit;
        while (at != null && seen.add(at.id())) {
            String next = at.successorId();
            at = next == null ? null : records.units().get(next);
        }
        return at != null && at.id().equals(unit.id());
    }

    private WorkingTimeline defaultTimeline() {
        WorkingTimeline loaded = timelineByOfficeHours.get(records.defaultOfficeHoursId());
        if (loaded != null) {
            return loaded;
        }
        return BuiltinTimeline.TIMELINE;
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
