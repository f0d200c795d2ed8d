package congvu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.reference.PunchesPerDay;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.rejected.RefusalReason;
import congvu.testkit.fixtures.ScheduleRecords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleReaderTest {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            "night",
            "Trực đêm",
            List.of(
                    new WorkScheduleVersion(
                            1,
                            null,
                            LocalDate.of(2026, 5, 31),
                            new ScheduledHours.UnitHours(),
                            PunchPlan.DAY_ENDS,
                            AttendanceRules.defaults()),
                    new WorkScheduleVersion(
                            2,
                            LocalDate.of(2026, 6, 1),
                            null,
                            new ScheduledHours.WeeklyShifts(
                                    List.of(new WeeklyShift(
                                            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                            LocalTime.of(22, 0),
                                            LocalTime.of(6, 0))),
                                    true),
                            PunchPlan.INTERVAL_ENDS,
                            new AttendanceRules(1, 2, 3, 4, 5, 6, 7))));

    @Test
    void shouldReadTheScheduleThatWasWritten() {
        assertThat(ScheduleReader.schedule(ScheduleRecords.of(SCHEDULE))).isEqualTo(SCHEDULE);
    }

    @Test
    void shouldNameTheFieldWhenAScheduleMakesNoSense() {
        // Given
        WorkScheduleRecord tooLong = ScheduleRecords.of(SCHEDULE);
        tooLong.getVersions().getFirst().setCoverageMarginMinutes(1_441);
        WorkScheduleRecord newer = ScheduleRecords.of(SCHEDULE);
        newer.getVersions().getFirst().setPunches(PunchesPerDay.UNKNOWN);
        WorkScheduleRecord noTime = ScheduleRecords.of(SCHEDULE);
        noTime.getVersions().getFirst().getShifts().getFirst().setEnd("24:00");
        WorkScheduleRecord noId = ScheduleRecords.of(SCHEDULE);
        noId.setScheduleId("a|b");

        // When / Then
        assertRefused(tooLong, RefusalReason.UNDECODABLE, "versions");
        assertRefused(newer, RefusalReason.UNKNOWN_TYPE, "punches");
        assertRefused(noTime, RefusalReason.UNDECODABLE, "end");
        assertRefused(noId, RefusalReason.UNDECODABLE, "scheduleId");
    }

    private static void assertRefused(WorkScheduleRecord record, RefusalReason reason, String field) {
        BadReferenceException refusal =
                catchThrowableOfType(BadReferenceException.class, () -> ScheduleReader.schedule(record));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
