package congvu.testkit.model;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.Unit;
import congvu.schemas.result.ObligationFamily;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers about the organisation, looked up in plain reference records. */
final class Organisation {

    private static final String DEFAULT_OFFICE_HOURS = "default";

    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, Procedure> duties = new HashMap<>();
    private final Map<String, HolidayCalendar> calendars = new HashMap<>();
    private final Map<String, OfficeHours> officeHours = new HashMap<>();
    private final Map<String, DayWalk> walks = new HashMap<>();

    Organisation(ReferenceData reference) {
        reference.units().forEach(unit -> units.put(unit.id(), unit));
        reference.procedures().forEach(procedure -> procedures.put(procedure.id(), procedure));
        reference.duties().forEach(duty -> duties.put(duty.id(), duty));
        reference
                .calendars()
                .forEach(one -> calendars.merge(one.id(), one, (a, b) -> a.version() > b.version() ? a : b));
        reference
                .officeHours()
                .forEach(one -> officeHours.merge(one.id(), one, (a, b) -> a.version() > b.version() ? a : b));
        noteParents(reference);
    }

    /** The office hours that the unit keeps at that instant, or those of the nearest unit above that has any, or the default. */
    DayWalk walkOf(String unitId, long at) {
        LocalDate date = walk(DEFAULT_OFFICE_HOURS).dateOf(at);
        List<String> upwards = new ArrayList<>(List.of(unitId));
        upwards.addAll(ancestorsOf(unitId, date));
        LocalDate placed = units.containsKey(unitId) ? duringLife(units.get(unitId), date) : date;
        for (String id : upwards) {
            Unit unit = units.get(id);
            String hoursId = unit == null ? null : placeOf(unit, placed).officeHoursId();
            if (hoursId != null && officeHours.containsKey(hoursId)) {
                return walk(hoursId);
            }
        }
        return walk(DEFAULT_OFFICE_HOURS);
    }

    /** The units above on that date, nearest first; of a closed unit those of its last day, of a coming one those of its first. */
    List<String> ancestorsOf(String unitId, LocalDate date) {
        List<String> ancestors = new ArrayList<>();
        Unit unit = units.get(unitId);
        LocalDate placed = unit == null ? date : duringLife(unit, date);
        while (unit != null) {
            String parentId = placeOf(unit, placed).parentId();
            String parent = parentId == null || !units.containsKey(parentId) ? null : ownerOn(parentId, placed);
            unit = parent == null ? null : units.get(parent);
            if (unit != null) {
                ancestors.add(unit.id());
            }
        }
        return ancestors;
    }

    /** Who holds on that date what was given to a unit: follows the mergers. */
    String ownerOn(String unitId, LocalDate date) {
        Unit unit = units.get(unitId);
        LocalDate last = unit == null ? null : unit.validTo();
        String successor = unit == null ? null : unit.successorId();
        boolean over = last != null && date.isAfter(last);
        return over && successor != null ? ownerOn(successor, date) : unitId;
    }

    boolean hasChildren(String unitId) {
        return parents.contains(unitId);
    }

    private static LocalDate duringLife(Unit unit, LocalDate date) {
        LocalDate first = unit.validFrom();
        LocalDate last = unit.validTo();
        if (first != null && date.isBefore(first)) {
            return first;
        }
        return last != null && date.isAfter(last) ? last : date;
    }

    private static Placement placeOf(Unit unit, LocalDate date) {
        Placement found = new Placement(unit.parentId(), unit.officeHoursId(), null, null);
        for (Placement place : unit.placements()) {
            LocalDate from = place.validFrom();
            LocalDate to = place.validTo();
            if ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to))) {
                found = place;
            }
        }
        return found;
    }

    /** Whoever is right above somebody on any day on which that might change. */
    private void noteParents(ReferenceData reference) {
        for (Unit unit : reference.units()) {
            for (LocalDate date : daysOfChange(reference)) {
                ancestorsOf(unit.id(), date).stream().findFirst().ifPresent(parents::add);
            }
        }
    }

    private static Set<LocalDate> daysOfChange(ReferenceData reference) {
        Set<LocalDate> days = new HashSet<>(Set.of(LocalDate.EPOCH));
        for (Unit unit : reference.units()) {
            note(unit.validFrom(), unit.validTo(), days);
            unit.placements().forEach(place -> note(place.validFrom(), place.validTo(), days));
        }
        return days;
    }

    private static void note(@Nullable LocalDate first, @Nullable LocalDate last, Set<LocalDate> days) {
        if (first != null) {
            days.add(first);
        }
        if (last != null) {
            days.add(last.plusDays(1));
        }
    }

    /** The version in force on that local date, of a task that of its duty; of several the one with the highest number. */
    @Nullable
    ProcedureVersion procedureVersion(ObligationFamily family, @Nullable String procedureId, LocalDate date) {
        Map<String, Procedure> known = family == ObligationFamily.TASK ? duties : procedures;
        Procedure procedure = procedureId == null ? null : known.get(procedureId);
        if (procedure == null) {
            return null;
        }
        ProcedureVersion found = null;
        for (ProcedureVersion version : procedure.versions()) {
            LocalDate from = version.validFrom();
            LocalDate to = version.validTo();
            boolean inForce = (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
            if (inForce && (found == null || version.version() > found.version())) {
                found = version;
            }
        }
        return found;
    }

    private DayWalk walk(String officeHoursId) {
        return walks.computeIfAbsent(officeHoursId, id -> {
            OfficeHours hours = officeHours.getOrDefault(id, builtIn());
            HolidayCalendar none = new HolidayCalendar(hours.calendarId(), 0, List.of());
            return new DayWalk(hours, calendars.getOrDefault(hours.calendarId(), none));
        });
    }

    private static OfficeHours builtIn() {
        List<WorkInterval> day = List.of(
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new WorkInterval(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(weekday, day);
            }
        }
        Timetable always = new Timetable(LocalDate.of(1990, 1, 1), null, null, null, week);
        return new OfficeHours("builtin", 0, "builtin", ZoneId.of("Asia/Ho_Chi_Minh"), 480, List.of(always));
    }
}
