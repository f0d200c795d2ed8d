package congvu.domain.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work schedule as it holds for a period. A day is judged by the version in force on it.
 *
 * @param version rises with each change
 * @param validFrom first local date, null for always
 * @param validTo last local date, null until further notice
 */
public record WorkScheduleVersion(
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        ScheduledHours hours,
        PunchPlan punches,
        AttendanceRules rules) {

    /** Always in force, with the default rules. */
    public static WorkScheduleVersion of(int version, ScheduledHours hours, PunchPlan punches) {
        return new WorkScheduleVersion(version, null, null, hours, punches, AttendanceRules.defaults());
    }

    public boolean inForceOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }
}
