package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.ReferenceException;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlProblem;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.PunchesPerDay;
import congvu.schemas.reference.TermUnit;
import congvu.schemas.reference.WorkScheduleVersionRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work schedules, duties and norms as a user writes them. */
final class NewKindsTest {

    private static final String HOUSE = """
            units: [{id: town, name: Town}]
            schedules:
              - id: office
                name: Office
                versions:
                  - {version: 1, validFrom: 2025-01-01, punches: day-ends}
                  - version: 2
                    validFrom: 2026-01-01
                    punches: interval-ends
                    lateGraceMinutes: 10
                    shifts:
                      - {days: [MONDAY, TUESDAY], start: "07:30", end: "11:30"}
                      - {days: [TUESDAY], start: "22:00", end: "06:00"}
            duties:
              - id: report
                name: Report
                recurrence: FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14
                recurrenceStart: 2026-01-01
                dueTime: "17:00"
                unitIds: [town]
                validFrom: 2026-01-01
              - {id: directive, name: Directive, term: {amount: 5, unit: working-days, dayCount: to-end-of-day}}
            norms:
              - {id: D2, name: Không uống rượu, nameEn: No alcohol, detectability: inspection, basis: Decision 1847}
            """;

    @Test
    void shouldReadEveryKindWhenAllIsWell() {
        // When
        ReferenceSet set = read(HOUSE);

        // Then
        List<WorkScheduleVersionRecord> versions = set.schedules().getFirst().getVersions();
        assertThat(versions.getFirst().getShifts()).isEmpty();
        assertThat(versions.getFirst().getPunches()).isEqualTo(PunchesPerDay.DAY_ENDS);
        assertThat(versions.getLast().getLateGraceMinutes()).isEqualTo(10);
        assertThat(versions.getLast().getShifts()).hasSize(2);
        DutyRecord report = set.duties().getFirst();
        assertThat(report.getRecurrenceStart()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(report.getDueTime()).isEqualTo("17:00");
        assertThat(set.duties().getLast().getTerm().getUnit()).isEqualTo(TermUnit.WORKING_DAYS);
        assertThat(set.norms().getFirst().getDetectability()).isEqualTo(Detectability.INSPECTION);
    }

    @Test
    void shouldComeBackTheSameWhenItTravelsAsRecords() {
        // Given
        ReferenceSet set = read(HOUSE);

        // When
        ReferenceSet back = ReferenceRecords.toSet(ReferenceRecords.of(set).values());

        // Then
        assertThat(back).isEqualTo(set);
        assertThat(back.duties()).hasSize(2);
    }

    /** What is put in the place of what was right, where the complaint points, and what it names. */
    private static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "lateGraceMinutes: 10",
                        "lateGraceMinute: 10",
                        "versions[2].lateGraceMinute",
                        "lateGraceMinutes'?"),
                mistake("punches: day-ends", "punches: day-end", "versions[1].punches", "Did you mean 'DAY_ENDS'?"),
                mistake("punches: day-ends", "punches: unknown", "versions[1].punches", "day-ends, interval-ends"),
                mistake("validFrom: 2026-01-01", "validFrom: 2024-01-01", "schedules[1]: ", "hides the beginning of 1"),
                mistake("validFrom: 2025-01-01", "validTo: 2026-03-01", "schedules[1]: ", "Let it end on 2025-12-31"),
                mistake("version: 2", "version: 1", "schedules[1]: ", "version 1 twice"),
                mistake("\"07:30\"", "7h30", "shifts[1].start", "'7h30'"),
                mistake("\"22:00\"", "\"11:00\"", "versions[2].shifts: ", "begins on TUESDAY 07:30"),
                mistake("FREQ=YEARLY", "FREQ=YERLY", "duties[1].recurrence", "YERLY"),
                mistake("recurrenceStart: 2026-01-01", "noticeDays: 3", "duties[1].recurrenceStart", "it is missing"),
                mistake("unit: working-days", "unit: workdays", "duties[2].term.unit", "working-days"),
                mistake("id: directive,", "id: directive, unitIds: [town],", "duties[2].unitIds", "a recurrence only"),
                mistake("id: directive,", "id: \"a|b\",", "duties[2].id", "without |"),
                mistake(
                        "detectability: inspection",
                        "detectability: manual",
                        "norms[1].detectability",
                        "not-monitorable"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldNamePlaceFindingAndWayOutWhenAFileIsWrong(String right, String wrong, String place, String named) {
        // Given
        assertThat(HOUSE).contains(right);
        String text = HOUSE.replaceFirst(Pattern.quote(right), wrong);

        // When / Then
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(YamlProblem.class)
                .hasMessageStartingWith("house.yaml:")
                .hasMessageContaining(place)
                .hasMessageContaining(named);
    }

    @Test
    void shouldTakeShiftsThatMeetWhenOneRunsIntoTheNextWeek() {
        // Given
        String meeting = HOUSE.replace(
                "days: [TUESDAY], start: \"22:00\", end: \"06:00\"",
                "days: [SUNDAY], start: \"22:00\", end: \"07:30\"");

        // When
        ReferenceSet set = read(meeting);

        // Then
        assertThat(set.schedules()).hasSize(1);
    }

    @Test
    void shouldRefuseShiftsThatOverlapWhenOneRunsIntoTheNextWeek() {
        // Given
        String overlapping = HOUSE.replace(
                "days: [TUESDAY], start: \"22:00\", end: \"06:00\"",
                "days: [SUNDAY], start: \"22:00\", end: \"07:31\"");

        // When / Then
        assertThatThrownBy(() -> read(overlapping))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("begins on SUNDAY 22:00")
                .hasMessageContaining("MONDAY 07:30");
    }

    @Test
    void shouldNameTheLineWhenADutyIsOfAUnitThatDoesNotExist() {
        // Given
        ReferenceSet set = read(HOUSE.replace("unitIds: [town]", "unitIds: [town, twon]"));

        // When / Then
        assertThatThrownBy(() -> Contradictions.refuse(set, ReferenceSet.empty()))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("house.yaml:15: duties[1]: ")
                .hasMessageContaining("unit twon")
                .hasMessageContaining("take it out of unitIds");
    }

    @Test
    void shouldTakeADutyWhenOnlyTheTopicKnowsItsUnit() {
        // Given
        ReferenceSet duties = read(HOUSE.replace("units: [{id: town, name: Town}]", ""));

        // When
        Contradictions.refuse(duties, read("units: [{id: town, name: Town}]"));

        // Then
        assertThat(duties.units()).isEmpty();
    }

    private static Arguments mistake(String right, String wrong, String place, String named) {
        return Arguments.of(right, wrong, place, named);
    }

    private static ReferenceSet read(String text) {
        return YamlFile.read("house.yaml", text, ReferenceFiles::set);
    }
}
