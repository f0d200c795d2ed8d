package congvu.streams.attendance;

import static congvu.streams.attendance.Person.at;
import static congvu.streams.attendance.SampleRules.LATE;
import static congvu.streams.attendance.SampleRules.atLeast;
import static congvu.streams.attendance.SampleRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.reference.Unit;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.streams.stage.PartitionNodes;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.model.ReferenceData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Signals of persons from their days: an office that works 08:00-17:00 on every day, with five minutes of grace. */
class DaySignalsTest {
    private static final AttendanceSettings SETTINGS = new AttendanceSettings(new AttendancePolicy(60_000, 0), 45);
    private static final Person AN = new Person("an");
    private static final Person BINH = new Person("binh");

    @Test
    void shouldSayNothingWhileTheDayIsOpenAndNothingWithinTheGrace() {
        // Given
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN, BINH);

        // When
        task.told(AN.punched("2026-03-02T08:05"));
        task.told(BINH.punched("2026-03-02T08:05:00.001"));
        task.tick(at("2026-03-02T12:00"));
        List<String> atNoon = task.told.standing();
        int entriesAtNoon = task.store(PartitionNodes.PERSONS).size();
        leaveWork(task, "2026-03-02", AN, BINH);

        // Then
        assertThat(atNoon).isEmpty();
        assertThat(entriesAtNoon).isZero();
        assertThat(task.told.standing()).containsExactly("W-LATE 2026-03-02 RAISED");
        Signal signal = task.told.latest.values().iterator().next();
        assertThat(signal.getSubjectId()).isEqualTo("binh");
        assertThat(signal.getAboutId()).isEqualTo("binh");
        assertThat(signal.getUnitId()).isEqualTo("u");
        assertThat(signal.getOccurredFrom()).isEqualTo(at("2026-03-02T08:05:00.001"));
        assertThat(signal.getCause()).isEqualTo(SignalCause.TIME_PASSED);
        assertThat(signal.getEvidence().getFirst().getFacts().getFirst().getFactId())
                .isEqualTo("2026-03-02");
    }

    @Test
    void shouldRetractTheAbsenceWhenTheLeaveIsApprovedLate() {
        // Given
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN);
        task.tick(at("2026-03-02T19:00"));

        // When
        task.told(AN.leave("2026-03-09T10:00", "2026-03-02T00:00", "2026-03-02T23:00"));

        // Then
        assertThat(task.told.transitions)
                .containsExactly("W-ABSENT 2026-03-02 RAISED", "W-ABSENT 2026-03-02 RETRACTED");
        assertThat(task.told.latest.values()).extracting(Signal::getCause).containsExactly(SignalCause.FACTS_CHANGED);
    }

    @Test
    void shouldCallNobodyAbsentWhomASilentDeviceMightHaveSeenUntilItReports() {
        // Given
        AttendanceTask task = task(SETTINGS);
        task.tick(at("2026-03-01T12:00"));
        task.told(AN.assigned("2026-03-01", "days", "gate"));

        // When
        task.tick(at("2026-03-02T19:00"));
        List<String> silent = List.copyOf(task.told.transitions);
        task.told(Person.report("gate", "2026-03-01T00:00", "2026-03-02T18:00"));
        task.turn();

        // Then
        assertThat(silent).isEmpty();
        assertThat(task.told.standing()).containsExactly("W-ABSENT 2026-03-01 RAISED", "W-ABSENT 2026-03-02 RAISED");
    }

    @Test
    void shouldWaitForTheTimeToExplainBeforeItTellsOfAMissingPunch() {
        // Given: until the office closes on the fourth, and a minute for what is on its way; stopped while it waits
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN);
        task.told(AN.punched("2026-03-02T08:00"));
        task.tick(at("2026-03-02T19:00"));
        comesOnTheThirdAndFourth(task);
        task.restart();

        // When
        task.tick(at("2026-03-04T17:01"));
        List<String> before = task.told.standing();
        task.tick(at("2026-03-04T17:01:00.001"));

        // Then
        assertThat(before).isEmpty();
        assertThat(task.told.standing()).containsExactly("W-NOPUNCH 2026-03-02 RAISED");
    }

    @Test
    void shouldSayNothingOfAMissingPunchWhenItIsExplainedInTimeAndTakeItBackWhenLater() {
        // Given
        AttendanceTask inTime = task(SETTINGS);
        AttendanceTask later = task(SETTINGS);
        for (AttendanceTask task : List.of(inTime, later)) {
            assigned(task, AN);
            task.told(AN.punched("2026-03-02T08:00"));
            task.tick(at("2026-03-02T19:00"));
            comesOnTheThirdAndFourth(task);
        }

        // When
        inTime.told(AN.explained("2026-03-03T09:00", "2026-03-02"));
        inTime.tick(at("2026-03-04T18:00"));
        later.tick(at("2026-03-04T18:00"));
        later.told(AN.explained("2026-03-04T18:30", "2026-03-02"));

        // Then
        assertThat(inTime.told.transitions).isEmpty();
        assertThat(later.told.transitions)
                .containsExactly("W-NOPUNCH 2026-03-02 RAISED", "W-NOPUNCH 2026-03-02 RETRACTED");
    }

    @Test
    void shouldMoveThePatternWhenADayInTheMiddleIsExcused() {
        // Given: four days in a row
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN);
        for (int day = 2; day <= 5; day++) {
            late(task, AN, "2026-03-0" + day);
        }
        List<String> before = patterns(task);

        // When
        task.told(AN.explained("2026-03-06T07:00", "2026-03-03"));

        // Then
        assertThat(before).containsExactly("W-LATE-PATTERN 2026-03-04 RAISED");
        assertThat(patterns(task)).containsExactly("W-LATE-PATTERN 2026-03-05 RAISED");
        assertThat(task.told.transitions).contains("W-LATE-PATTERN 2026-03-04 RETRACTED");
    }

    @Test
    void shouldCountDaysThatHaveLeftTheJournal() {
        // Given: a day is kept for a week
        AttendanceTask task = task(new AttendanceSettings(new AttendancePolicy(60_000, 0), 7));
        assigned(task, AN);

        // When
        for (int day = 2; day <= 26; day++) {
            String date = "2026-03-%02d".formatted(day);
            if (day % 6 == 2) {
                late(task, AN, date);
            } else {
                onTime(task, AN, date);
            }
        }
        task.restart();

        // Then: 2, 8, 14, 20, 26; the first days are long gone
        assertThat(task.told.standing()).contains("W-LATE-MONTH 2026-03-01 RAISED");
        Signal month = task.told.latest.values().stream()
                .filter(signal -> signal.getRuleId().equals("W-LATE-MONTH"))
                .findFirst()
                .orElseThrow();
        assertThat(month.getEvidence().getFirst().getCount()).isEqualTo(5);
        assertThat(month.getEvidence().getFirst().getFacts().getFirst().getFactId())
                .isEqualTo("2026-03-02");
    }

    @Test
    void shouldTellTheUnitOfAbsencesWithoutSayingWhoseAndTakeThemBack() {
        // Given
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN, BINH);

        // When
        task.tick(at("2026-03-02T19:00"));
        Map<String, Integer> both = Map.copyOf(task.told.unitHits);
        task.told(AN.leave("2026-03-09T10:00", "2026-03-02T00:00", "2026-03-02T23:00"));

        // Then
        assertThat(both).hasSize(2);
        assertThat(both.keySet()).allMatch(hit -> hit.startsWith("u||staff|U-EMPTY|DAY|"));
        assertThat(both.values())
                .containsOnly((int) LocalDate.parse("2026-03-02").toEpochDay());
        assertThat(task.told.unitHits).hasSize(1);
        assertThat(task.told.sentToUnits.toString()).doesNotContain("binh").doesNotContain("2026-03-02");
    }

    @Test
    void shouldCountOverAMergerAndAnswerForTheSuccessor() {
        // Given: the unit becomes part of another on the fourth
        AttendanceTask task = new AttendanceTask(SETTINGS, 100);
        Map<String, SpecificRecord> references = new LinkedHashMap<>(Person.office("17:00"));
        LocalDate last = LocalDate.of(2026, 3, 3);
        references.putAll(ReferenceRecords.of(new ReferenceData(
                List.of(
                        new Unit("u", null, "u", "hours", null, last, "v", List.of()),
                        new Unit("v", null, "v", "hours", null, null, null, List.of())),
                List.of(),
                List.of(),
                List.of())));
        references.putAll(SampleRules.all());
        task.reference(references);
        assigned(task, AN);

        // When
        for (int day = 2; day <= 4; day++) {
            late(task, AN, "2026-03-0" + day);
        }

        // Then
        assertThat(patterns(task)).containsExactly("W-LATE-PATTERN 2026-03-04 RAISED");
        assertThat(task.told.latest.values())
                .extracting(signal -> signal.getRuleId() + " " + signal.getDay() + " " + signal.getUnitId())
                .containsExactlyInAnyOrder(
                        "W-LATE 2026-03-02 u",
                        "W-LATE 2026-03-03 u",
                        "W-LATE 2026-03-04 v",
                        "W-LATE-PATTERN 2026-03-04 v");
    }

    @Test
    void shouldFireForDaysThatCloseAfterARuleWasLoadedAndLeaveThoseThatHadClosed() {
        // Given
        AttendanceTask task = new AttendanceTask(SETTINGS, 100);
        task.reference(Person.office("17:00"));
        assigned(task, AN);
        late(task, AN, "2026-03-02");
        task.told(AN.punched("2026-03-03T08:30"));

        // When
        task.reference(SampleRules.records(
                rule("NEW", RuleSubject.STAFF, RuleWindow.EACH, 0, atLeast(1, RuleFactKind.DAY, LATE))));
        leaveWork(task, "2026-03-03", AN);

        // Then
        assertThat(task.told.standing()).containsExactly("NEW 2026-03-03 RAISED");
    }

    @Test
    void shouldLetGoOfSignalsAndThenOfThePersonWhenTheirTimeIsOver() {
        // Given
        AttendanceTask task = task(SETTINGS);
        assigned(task, AN);
        late(task, AN, "2026-03-02");
        task.told(AN.unassigned("2026-03-03"));

        // When
        task.tick(at("2028-03-01T08:29:59"));
        int kept = task.told.latest.size();
        task.tick(at("2028-03-01T08:30"));
        int left = task.told.latest.size();
        int entries = task.store(PartitionNodes.PERSONS).size();
        task.tick(at("2029-04-01T08:30"));

        // Then: 730 days after the arrival
        assertThat(kept).isEqualTo(1);
        assertThat(left).isZero();
        assertThat(task.told.transitions).last().isEqualTo("gone");
        assertThat(entries).isEqualTo(1);
        assertThat(task.store(PartitionNodes.PERSONS).size()).isZero();
    }

    private static void comesOnTheThirdAndFourth(AttendanceTask task) {
        onTime(task, AN, "2026-03-03");
        task.told(AN.punched("2026-03-04T08:00"));
        task.told(AN.punched("2026-03-04T17:00"));
    }

    private static AttendanceTask task(AttendanceSettings settings) {
        AttendanceTask task = new AttendanceTask(settings, 100);
        Map<String, SpecificRecord> references = new LinkedHashMap<>(Person.office("17:00"));
        references.putAll(SampleRules.all());
        task.reference(references);
        return task;
    }

    private static void assigned(AttendanceTask task, Person... persons) {
        task.tick(at("2026-03-02T05:00"));
        for (Person person : persons) {
            task.told(person.assigned("2026-03-02", "days"));
        }
    }

    private static void late(AttendanceTask task, Person person, String date) {
        task.told(person.punched(date + "T08:30"));
        leaveWork(task, date, person);
    }

    private static void onTime(AttendanceTask task, Person person, String date) {
        task.told(person.punched(date + "T08:00"));
        leaveWork(task, date, person);
    }

    private static void leaveWork(AttendanceTask task, String date, Person... persons) {
        for (Person person : persons) {
            task.told(person.punched(date + "T17:00"));
        }
        task.tick(at(date + "T19:00"));
    }

    private static List<String> patterns(AttendanceTask task) {
        return task.told.standing().stream()
                .filter(one -> one.startsWith("W-LATE-PATTERN"))
                .toList();
    }
}
