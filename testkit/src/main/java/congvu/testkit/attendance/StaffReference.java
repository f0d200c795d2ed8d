package congvu.testkit.attendance;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.testkit.model.DayWalk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain reference records about units, hours and schedules.
 *
 * @param hoursByUnit office hours of each unit
 * @param closures of units that were taken over by another one
 */
public record StaffReference(
        ZoneId zone,
        HolidayCalendar holidays,
        Map<String, OfficeHours> hoursByUnit,
        List<WorkSchedule> schedules,
        List<Closure> closures) {

    /** A unit that exists no longer after a date. */
    public record Closure(String unitId, LocalDate lastDay, String successorId) {}

    public StaffReference {
        hoursByUnit = Map.copyOf(hoursByUnit);
        schedules = List.copyOf(schedules);
        closures = List.copyOf(closures);
    }

    /** Where the staff of a unit is on a date. */
    String placeOn(String unitId, LocalDate date) {
        for (Closure closure : closures) {
            if (closure.unitId().equals(unitId) && date.isAfter(closure.lastDay())) {
                return placeOn(closure.successorId(), date);
            }
        }
        return unitId;
    }

    DayWalk walkOf(String unitId) {
        return new DayWalk(Objects.requireNonNull(hoursByUnit.get(unitId)), holidays);
    }

    /** Of the versions in force on a date the one with the highest number. */
    @Nullable
    WorkScheduleVersion versionOn(String scheduleId, LocalDate date) {
        WorkScheduleVersion found = null;
        for (WorkSchedule schedule : schedules) {
            for (WorkScheduleVersion version : schedule.versions()) {
                LocalDate from = version.validFrom();
                LocalDate to = version.validTo();
                boolean holds = (from == null || !from.isAfter(date)) && (to == null || !to.isBefore(date));
                if (schedule.id().equals(scheduleId)
                        && holds
                        && (found == null || found.version() < version.version())) {
                    found = version;
                }
            }
        }
        return found;
    }
}
