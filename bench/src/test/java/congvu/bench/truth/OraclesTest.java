package congvu.bench.truth;

import static congvu.bench.truth.NationalOffice.time;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.Unit;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.ExcuseReason;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The oracles of DOMAIN 10.3, last paragraph, by their numbers, through the whole topology under the shipped calendar. Every
 * expected value was worked out by hand; the way stands beside it.
 *
 * <p>Oracle (8), points where a denominator is 0, is about the scorecard. It is not here: facts and rates have no points, and
 * a rate without a denominator has no ratio.
 */
class OraclesTest {

    private NationalOffice office = NationalOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    /**
     * Oracle (1). Two working hours, cut-off 15:00, on Friday 2026-02-13; Tết is off from 14 to 22 February. At 14:59 the term
     * runs at once and ends at 16:59; at 15:00 too, for only what comes later waits; at 15:01 it begins on Monday the 23rd at
     * 07:30 and ends at 09:30.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13T14:59, 2026-02-13T14:59, 2026-02-13T16:59, true",
        "2026-02-13T15:00, 2026-02-13T15:00, 2026-02-13T17:00, true",
        "2026-02-13T15:01, 2026-02-23T07:30, 2026-02-23T09:30, false",
    })
    void shouldWaitForTheOfficeToOpenWhenReceivedAfterTheCutOffBeforeALongHoliday(
            String accepted, String start, String due, boolean isOverdueInTheHoliday) {
        // Given
        office.told(dossier("D").accepted(accepted).procedure(NationalOffice.SAME_DAY));

        // When
        office.at("2026-02-18T12:00");

        // Then
        Obligation file = office.file("D");
        assertThat(file.getLegalStartAt()).isEqualTo(time(start));
        assertThat(file.getDueAt()).isEqualTo(time(due));
        assertThat(file.getOverdue()).isEqualTo(isOverdueInTheHoliday);
        assertThat(office.history("D", AlertRule.OVERDUE)).hasSize(isOverdueInTheHoliday ? 1 : 0);
    }

    /**
     * Oracle (2). Terms of working days of eight hours that begin at 15:30, so that two hours of the first day count and each
     * further day ends at 15:30 again. The days that count after the first one:
     *
     * <ul>
     *   <li>2025-04-24 and two: Fri 25, Sat 26 (make-up)
     *   <li>2025-04-25 and four: Sat 26 (make-up), Mon 28, Tue 29, and after 30 April to 2 May and the week-end Mon 5 May
     *   <li>2026-01-08 and two: Fri 9, Sat 10 (make-up); 2025-12-31 and four, over 1 and 2 January: Mon 5 to Thu 8
     *   <li>2026-01-07 and four: Thu 8, Fri 9, Sat 10 (make-up), Mon 12
     *   <li>2026-08-20 and two: Fri 21, Sat 22 (make-up); 2026-08-21 and four: Sat 22 (make-up), Mon 24, Tue 25, Wed 26
     *   <li>2026-08-27 and two, over 31 August (swapped off), 1 and 2 September: Fri 28, Thu 3 September
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({
        "2025-04-24T15:30, two-days, 2025-04-26T15:30",
        "2025-04-25T15:30, four-days, 2025-05-05T15:30",
        "2026-01-08T15:30, two-days, 2026-01-10T15:30",
        "2025-12-31T15:30, four-days, 2026-01-08T15:30",
        "2026-01-07T15:30, four-days, 2026-01-12T15:30",
        "2026-08-20T15:30, two-days, 2026-08-22T15:30",
        "2026-08-21T15:30, four-days, 2026-08-26T15:30",
        "2026-08-27T15:30, two-days, 2026-09-03T15:30",
    })
    void shouldCountMakeUpSaturdaysWhenTheTermSpansOne(String accepted, String procedure, String due) {
        // When
        office.told(dossier("D").accepted(accepted).procedure(procedure)).at(accepted);

        // Then
        assertThat(office.file("D").getDueAt()).isEqualTo(time(due));
    }

    /**
     * Oracle (3). Five working days from Monday 2026-02-09 07:30 would end on Friday the 13th at 17:30. Papers are asked for on
     * Thursday the 12th at 07:30, when three days are used, and come on Tuesday the 24th at 07:30. Tết, 14 to 22 February, is no
     * working time: the pause is worth Thursday, Friday and Monday the 23rd. Two days are left: Tuesday, and Wednesday the 25th
     * until 17:30.
     */
    @Test
    void shouldResumeWithWhatWasLeftWhenASupplementIsPausedOverTet() {
        // Given
        List<DossierEvent> events = dossier("D")
                .accepted("2026-02-09T07:30")
                .procedure(NationalOffice.FIVE_DAYS)
                .supplementRequested("2026-02-12T07:30")
                .supplementReceived("2026-02-24T07:30")
                .events();
        office.told(events.get(0)).told(events.get(1));
        Obligation paused = office.at("2026-02-18T12:00").file("D");

        // When
        office.told(events.get(2));
        Obligation resumed = office.at("2026-02-24T08:00").file("D");
        Obligation last = office.at("2026-02-25T17:30").file("D");

        // Then
        assertThat(paused.getDueAt()).isNull();
        assertThat(paused.getOverdue()).isFalse();
        assertThat(resumed.getDueAt()).isEqualTo(time("2026-02-25T17:30"));
        assertThat(resumed.getOverdue()).isFalse();
        assertThat(last.getVerdictLatest()).isEqualTo(Verdict.OPEN);
        assertThat(office.history("D", AlertRule.OVERDUE)).isEmpty();
        office.at("2026-02-25T18:30");
        assertThat(office.states("D", AlertRule.OVERDUE)).containsExactly(AlertState.RAISED);
    }

    /**
     * Oracle (4). On Monday 2026-03-02 no punch came, though the device told all it had: absent, 0 of 1 day kept. The leave that
     * is approved two days later excuses the day: it is judged no more, and no day is in the denominator.
     */
    @Test
    void shouldTakeBackAnAbsenceWhenTheLeaveIsApprovedLate() {
        // Given
        office.told(NationalOffice.assigned("nv-1", "unit-1", "2026-03-02", "gate"))
                .told(NationalOffice.report("gate", "2026-03-01T00:00", "2026-03-03T06:00"))
                .at("2026-03-03T06:30");
        AttendanceDay before = Objects.requireNonNull(office.day("nv-1", "2026-03-02"));
        String punctualBefore = office.rate("unit-1", "2026-03", "attendance.punctual");

        // When
        office.told(NationalOffice.leave("nv-1", "2026-03-04T09:00", "2026-03-02T00:00", "2026-03-03T00:00"));
        office.at("2026-03-04T09:10");

        // Then
        AttendanceDay after = Objects.requireNonNull(office.day("nv-1", "2026-03-02"));
        assertThat(before.getState()).isEqualTo(AttendanceState.ABSENT);
        assertThat(punctualBefore).isEqualTo("0/1");
        assertThat(after.getState()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(after.getExcuses()).containsExactly(ExcuseReason.LEAVE);
        assertThat(after.getRevision()).isGreaterThan(before.getRevision());
        assertThat(office.rate("unit-1", "2026-03", "attendance.punctual")).isEqualTo("0/0");
        assertThat(office.rate("unit-1", "2026-03", "attendance.absent")).startsWith("0/");
    }

    /**
     * Oracle (5). Two working days from Thursday 2025-06-26 15:30, two hours of it, Friday the 27th, and six hours of Monday the
     * 30th: due at 15:30. The unit ends with that day; at midnight the overdue file, and its alerts with it, goes on with the
     * successor, its deadline unchanged.
     */
    @Test
    void shouldGoOnWithTheSuccessorWhenTheUnitIsMergedWithAnOpenDossier() {
        // Given
        office.close();
        office = new NationalOffice(List.of(
                new Unit("old", null, "Closing", null, null, LocalDate.of(2025, 6, 30), "new"),
                Unit.of("new", null, "Taking over")));
        office.told(dossier("D").accepted("2025-06-26T15:30").unit("old").procedure(NationalOffice.TWO_DAYS));
        Obligation before = office.at("2025-06-30T23:59").file("D");
        List<Alert> raised = office.history("D", AlertRule.OVERDUE);

        // When
        Obligation after = office.at("2025-07-01T00:10").file("D");

        // Then
        assertThat(before.getUnitId()).isEqualTo("old");
        assertThat(before.getDueAt()).isEqualTo(time("2025-06-30T15:30"));
        assertThat(after.getUnitId()).isEqualTo("new");
        assertThat(after.getOriginUnitId()).isEqualTo("old");
        assertThat(after.getDueAt()).isEqualTo(before.getDueAt());
        assertThat(raised).extracting(Alert::getVersion).containsExactly(1);
        List<Alert> history = office.history("D", AlertRule.OVERDUE);
        assertThat(history)
                .extracting(Alert::getAlertId)
                .containsOnly(raised.getFirst().getAlertId());
        assertThat(history).extracting(Alert::getVersion).containsExactly(1, 2);
        assertThat(history.getLast().getCause()).isEqualTo(AlertCause.UNIT_MERGED);
        assertThat(history.getLast().getState()).isEqualTo(AlertState.RAISED);
        assertThat(history.getLast().getUnitId()).isEqualTo("new");
    }

    /** Oracle (6). Two working days from Monday 2026-03-02 07:30 end on the 3rd at 17:30; decided then, delivered a week later. */
    @Test
    void shouldBeOnTimeWhenDecidedInTimeAndDeliveredLate() {
        // Given
        office.told(dossier("D")
                .accepted("2026-03-02T07:30")
                .procedure(NationalOffice.TWO_DAYS)
                .decided("2026-03-03T17:30")
                .delivered("2026-03-10T09:00"));

        // When
        office.at("2026-03-11T00:00");

        // Then
        Obligation file = office.file("D");
        assertThat(file.getDueAt()).isEqualTo(time("2026-03-03T17:30"));
        assertThat(file.getEndedAt()).isEqualTo(time("2026-03-03T17:30"));
        assertThat(file.getEndKind()).isEqualTo(EndKind.DECIDED);
        assertThat(file.getVerdictFirst()).isEqualTo(Verdict.ON_TIME);
        assertThat(office.rate("unit-1", "2026-03", "dossier.on-time.first")).isEqualTo("1/1");
        assertThat(office.history("D", AlertRule.OVERDUE)).isEmpty();
    }

    /** Oracle (7). One of two files is withdrawn before it was accepted: it is in no rate, and the other one is 1 of 1. */
    @Test
    void shouldCountNowhereWhenWithdrawnBeforeAcceptance() {
        // Given
        office.told(dossier("W").submitted("2026-03-02T07:30").withdrawn("2026-03-02T09:00"))
                .told(dossier("D")
                        .accepted("2026-03-02T07:30")
                        .procedure(NationalOffice.TWO_DAYS)
                        .decided("2026-03-03T10:00"));

        // When
        office.at("2026-04-02T00:00");

        // Then
        assertThat(office.topology().account().accepted()).isEqualTo(4);
        assertThat(office.topology().rejected()).isZero();
        assertThat(office.find("W")).isNull();
        assertThat(office.topology().transitions())
                .noneMatch(alert -> alert.getDossierId().equals("W"));
        for (String formula : List.of("dossier.on-time.first", "dossier.on-time.latest", "dossier.index-2.1")) {
            assertThat(office.rate("unit-1", "2026-03", formula)).as(formula).isEqualTo("1/1");
        }
    }

    /**
     * Oracle (9). Codes 9 (decided, in time on Tuesday 2026-03-03 at 16:00) and 10 (delivered, Thursday 10:00, after the
     * deadline of Tuesday 17:30) come in any order and twice: the end is that of 9, once.
     */
    @ParameterizedTest
    @ValueSource(strings = {"123", "132", "1223", "1332", "31213", "3321", "213123"})
    void shouldEndWithTheDecisionWhenDecisionAndDeliveryComeTwiceAndOutOfOrder(String order) {
        // Given
        List<DossierEvent> events = dossier("D")
                .accepted("2026-03-02T07:30")
                .procedure(NationalOffice.TWO_DAYS)
                .decided("2026-03-03T16:00")
                .delivered("2026-03-05T10:00")
                .events();

        // When
        order.chars().forEach(number -> office.told(events.get(number - '1')));
        office.at("2026-03-06T00:00");

        // Then
        Obligation file = office.file("D");
        assertThat(file.getEndedAt()).isEqualTo(time("2026-03-03T16:00"));
        assertThat(file.getVerdictFirst()).isEqualTo(Verdict.ON_TIME);
        assertThat(office.rate("unit-1", "2026-03", "dossier.on-time.first")).isEqualTo("1/1");
        assertThat(office.topology().account().accepted()).isEqualTo(3);
        assertThat(office.topology().account().duplicates()).isEqualTo(order.length() - 3L);
    }

    /** Oracle (9). While only 10 is known the file is late; when 9 comes after it the file was in time, and the alert was wrong. */
    @Test
    void shouldTakeBackTheAlertWhenTheDecisionComesAfterTheDelivery() {
        // Given
        List<DossierEvent> events = dossier("D")
                .accepted("2026-03-02T07:30")
                .procedure(NationalOffice.TWO_DAYS)
                .decided("2026-03-03T16:00")
                .delivered("2026-03-05T10:00")
                .events();
        office.told(events.get(0)).at("2026-03-04T12:00").told(events.get(2)).at("2026-03-05T12:00");
        Obligation late = office.file("D");

        // When
        Obligation inTime = office.told(events.get(1)).at("2026-03-05T12:10").file("D");

        // Then
        assertThat(late.getVerdictFirst()).isEqualTo(Verdict.LATE);
        assertThat(inTime.getVerdictFirst()).isEqualTo(Verdict.ON_TIME);
        assertThat(office.states("D", AlertRule.OVERDUE))
                .containsExactly(AlertState.RAISED, AlertState.RESOLVED, AlertState.RETRACTED);
        assertThat(office.rate("unit-1", "2026-03", "dossier.on-time.first")).isEqualTo("1/1");
    }

    /**
     * Oracle (10). Tuesday 2026-11-24 is a day off: two working days from Monday the 23rd at 07:30 end on Wednesday the 25th at
     * 17:30, and nobody is absent on the 24th, while who did not come on the 23rd and the 25th is.
     */
    @Test
    void shouldBeADayOffWhenItIsTheTwentyFourthOfNovember() {
        // Given
        office.told(dossier("D").accepted("2026-11-23T07:30").procedure(NationalOffice.TWO_DAYS))
                .told(NationalOffice.assigned("nv-1", "unit-1", "2026-11-23"));

        // When
        office.at("2026-11-26T06:30");

        // Then
        assertThat(office.file("D").getDueAt()).isEqualTo(time("2026-11-25T17:30"));
        assertThat(office.day("nv-1", "2026-11-24")).isNull();
        for (String workingDay : List.of("2026-11-23", "2026-11-25")) {
            assertThat(Objects.requireNonNull(office.day("nv-1", workingDay)).getState())
                    .isEqualTo(AttendanceState.ABSENT);
        }
        assertThat(office.rate("unit-1", "2026-11", "attendance.punctual")).isEqualTo("0/2");
    }
}
