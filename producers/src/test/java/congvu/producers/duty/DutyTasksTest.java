package congvu.producers.duty;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.IdRule;
import congvu.producers.duty.UnassignedDuty.Reason;
import congvu.producers.importing.ProjectFiles;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceSet;
import congvu.producers.yaml.YamlFile;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DutyTasksTest {

    private static final String PROVINCE = """
            units:
              - {id: province, name: Province, officeHoursId: morning}
              - {id: north, parentId: province, name: North}
              - {id: gone, parentId: province, name: Closed district, validTo: 2025-06-30}
              - {id: elsewhere, name: Elsewhere}
            calendars:
              - id: none
                version: 1
                decisions: [{date: 2026-11-16, kind: HOLIDAY, name: a day off, source: invented}]
            officeHours:
              - id: morning
                version: 1
                calendarId: none
                zone: Asia/Ho_Chi_Minh
                workingDayMinutes: 240
                timetables:
                  - validFrom: 2020-01-01
                    week: [{days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], open: ["07:00-11:00"]}]
            duties:
              - id: year
                name: Yearly report
                recurrence: FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14
                recurrenceStart: 2019-01-01
                noticeDays: 30
                unitIds: [province]
                includesDescendants: true
            """;

    @Test
    void shouldAssignToEachUnitThatExistsWhenTheNoticeBegins() {
        // Given
        DutyTasks duties = new DutyTasks(read(PROVINCE));

        // When
        List<TaskEvent> tasks =
                duties.owed(day("2026-10-15"), day("2026-10-15")).assigned();

        // Then
        assertThat(tasks)
                .extracting(TaskEvent::getTaskId)
                .containsExactly("year/north/2026-11-14", "year/province/2026-11-14");
        TaskEvent task = tasks.getFirst();
        assertThat(task.getType()).isEqualTo(TaskEventType.ASSIGNED);
        assertThat(task.getUnitId()).isEqualTo("north");
        assertThat(task.getDutyId()).isEqualTo("year");
        assertThat(task.getOccurredAt()).isEqualTo(Instant.parse("2026-10-14T17:00:00Z"));
    }

    @Test
    void shouldAssignNothingWhenTheNoticeBeginsTomorrow() {
        // When
        List<TaskEvent> tasks = new DutyTasks(read(PROVINCE))
                .owed(day("2026-10-14"), day("2026-10-14"))
                .assigned();

        // Then
        assertThat(tasks).isEmpty();
    }

    @Test
    void shouldEndWithTheNextWorkingDayWhenTheDateIsADayOff() {
        // When: the 14th is a Saturday, and the Monday after it is a holiday.
        List<TaskEvent> tasks = new DutyTasks(read(PROVINCE))
                .owed(day("2026-11-14"), day("2026-11-01"))
                .assigned();

        // Then
        assertThat(tasks).extracting(TaskEvent::getDueAt).containsOnly(Instant.parse("2026-11-17T04:00:00Z"));
    }

    @Test
    void shouldBeDueAtTheStatedTimeWhenTheDutyStatesOne() {
        // Given
        String stated = PROVINCE.replace("noticeDays: 30", "dueTime: \"17:00\"");

        // When
        List<TaskEvent> tasks = new DutyTasks(read(stated))
                .owed(day("2026-11-14"), day("2026-11-01"))
                .assigned();

        // Then
        assertThat(tasks).extracting(TaskEvent::getDueAt).containsOnly(Instant.parse("2026-11-14T10:00:00Z"));
    }

    @Test
    void shouldMakeTheSameEventsWhenItRunsAgainOnALaterDay() {
        // Given
        DutyTasks duties = new DutyTasks(read(PROVINCE));
        List<TaskEvent> first =
                duties.owed(day("2026-10-15"), day("2026-10-15")).assigned();

        // When
        List<TaskEvent> again =
                duties.owed(day("2026-10-20"), day("2026-11-13")).assigned();

        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void shouldKeepTheEventIdWhenTheCalendarIsCorrectedMeanwhile() {
        // Given
        List<TaskEvent> before = new DutyTasks(read(PROVINCE))
                .owed(day("2026-11-14"), day("2026-11-01"))
                .assigned();
        String corrected = PROVINCE.replace("2026-11-16", "2026-12-16");

        // When
        List<TaskEvent> after = new DutyTasks(read(corrected))
                .owed(day("2026-11-14"), day("2026-11-01"))
                .assigned();

        // Then
        assertThat(after).extracting(TaskEvent::getDueAt).containsOnly(Instant.parse("2026-11-16T04:00:00Z"));
        assertThat(after)
                .extracting(TaskEvent::getEventId)
                .isEqualTo(before.stream().map(TaskEvent::getEventId).toList());
    }

    @Test
    void shouldHashTheIdWhenItCouldBeReadAsAnother() {
        // Given
        LocalDate due = day("2026-11-14");

        // When
        List<String> ids = List.of(
                DutyTasks.taskId("a/b", "c", due),
                DutyTasks.taskId("a", "b/c", due),
                DutyTasks.taskId("year", "s", due),
                DutyTasks.taskId("y".repeat(150), "u".repeat(150), due));

        // Then
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("duty-") && id.length() == 45);
        assertThat(ids).allMatch(IdRule::isUsableForDossier);
    }

    @Test
    void shouldNameTheDutyWhenNobodyOwesIt() {
        // When
        DutyTasks shipped = new DutyTasks(ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn"))));

        // Then
        assertThat(shipped.dutiesWithoutUnits())
                .containsExactly("report-unit-year", "report-home-affairs-year", "report-unit-month");
        assertThat(shipped.owed(day("2026-01-01"), day("2026-12-31")).assigned())
                .isEmpty();
    }

    @Test
    void shouldNameDutyAndDateWhenNoneOfItsUnitsExistsThen() {
        // Given: with or without those below it, a closed unit owes nothing, and neither does one that nobody knows
        String closed = PROVINCE.replace("unitIds: [province]", "unitIds: [gone, unheard-of]");

        // When
        DutyTasks.Owed owed = new DutyTasks(read(closed)).owed(day("2026-10-15"), day("2026-10-15"));

        // Then
        assertThat(owed.assigned()).isEmpty();
        assertThat(owed.unassigned())
                .containsExactly(new UnassignedDuty("year", null, day("2026-11-14"), Reason.NO_UNIT));
    }

    @Test
    void shouldNameNothingWhenOneOfItsUnitsIsLeftOrTheDateIsFar() {
        // Given
        String closed = PROVINCE.replace("unitIds: [province]", "unitIds: [gone, north]");

        // When
        DutyTasks.Owed near = new DutyTasks(read(closed)).owed(day("2026-10-15"), day("2026-10-15"));
        DutyTasks.Owed far =
                new DutyTasks(read(closed.replace("gone, north", "gone"))).owed(day("2026-10-14"), day("2026-10-14"));

        // Then
        assertThat(near.assigned()).extracting(TaskEvent::getTaskId).containsExactly("year/north/2026-11-14");
        assertThat(near.unassigned()).isEmpty();
        assertThat(far.unassigned()).isEmpty();
    }

    @Test
    void shouldMakeNoTaskWithoutADateWhenTheOfficeHoursEndBefore() {
        // Given
        String ended =
                PROVINCE.replace("- validFrom: 2020-01-01", "- validFrom: 2020-01-01\n        validTo: 2026-10-31");

        // When
        DutyTasks.Owed owed = new DutyTasks(read(ended)).owed(day("2026-10-15"), day("2026-10-15"));
        DutyTasks.Owed stated = new DutyTasks(read(ended.replace("noticeDays: 30", "dueTime: \"17:00\"")))
                .owed(day("2026-10-15"), day("2026-10-15"));

        // Then
        assertThat(owed.assigned()).isEmpty();
        assertThat(owed.unassigned())
                .containsExactlyInAnyOrder(
                        new UnassignedDuty("year", "north", day("2026-11-14"), Reason.NO_WORKING_DAY),
                        new UnassignedDuty("year", "province", day("2026-11-14"), Reason.NO_WORKING_DAY));
        assertThat(stated.assigned()).hasSize(2);
        assertThat(stated.unassigned()).isEmpty();
    }

    private static ReferenceSet read(String yaml) {
        return YamlFile.read("province.yaml", yaml, ReferenceFiles::set);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
