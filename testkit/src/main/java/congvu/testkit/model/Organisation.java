package congvu.testkit.model;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.Unit;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers about the organisation, looked up in plain reference records. */
final class Organisation {

    private static final String DEFAULT_OFFICE_HOURS = "default";

    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, HolidayCalendar> calendars = new HashMap<>();
    private final Map<String, OfficeHours> officeHours = new HashMap<>();
    private final Map<String, DayWalk> walks = new HashMap<>();

    Organisation(ReferenceData reference) {
        reference.units().forEach(unit -> units.put(unit.id(), unit));
        reference.units().stream().map(Unit::parentId).filter(Objects::nonNull).forEach(parents::add);
        reference.procedures().forEach(procedure -> procedures.put(procedure.id(), procedure));
        reference
                .calendars()
                .forEach(one -> calendars.merge(one.id(), one, (a, b) -> a.version() > b.version() ? a : b));
        reference
                .officeHours()
                .forEach(one -> officeHours.merge(one.id(), one, (a, b) -> a.version() > b.version() ? a : b));
    }

    /** The office hours of the unit, or of the nearest unit above that has any, or the default ones. */
    DayWalk walkOf(String unitId) {
        List<String> upwards = new ArrayList<>(List.of(unitId));
        upwards.addAll(ancestorsOf(unitId));
        for (String id : upwards) {
            Unit unit = units.get(id);
            String hoursId = unit == null ? null : unit.officeHoursId();
            if (hoursId != null && officeHours.containsKey(hoursId)) {
                return walk(hoursId);
            }
        }
        return walk(DEFAULT_OFFICE_HOURS);
    }

    /** The units above, nearest first. */
    List<String> ancestorsOf(String unitId) {
        List<String> ancestors = new ArrayList<>();
        String parent = parentOf(unitId);
        while (parent != null) {
            ancestors.add(parent);
            parent = parentOf(parent);
        }
        return ancestors;
    }

    boolean hasChildren(String unitId) {
        return parents.contains(unitId);
    }

    /** The version in force on that local date; of several the one with the highest number. */
    @Nullable
    ProcedureVersion procedureVersion(@Nullable String procedureId, LocalDate date) {
        Procedure procedure = procedureId == null ? null : procedures.get(procedureId);
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

    private @Nullable String parentOf(String unitId) {
        Unit unit = units.get(unitId);
        return unit == null ? null : unit.parentId();
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
