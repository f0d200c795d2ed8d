package congvu.domain.attendance;

import static congvu.domain.attendance.AttendanceEventType.EXPLANATION_ACCEPTED;
import static congvu.domain.attendance.Staff.local;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.fact.DayFact;
import congvu.domain.fact.DayFacts;
import congvu.domain.rule.FactKind;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What rules are told of a day; work is from 07:30 to 17:30 with two punches, grace five minutes, serious from 30 on. */
class DayFactsTest {
    private static final String DAY = "2026-03-02";

    @Test
    void shouldTellNothingWhenTheDayIsNotOver() {
        assertThat(DayFacts.of(Staff.keeping("two").dayAt(DAY, DAY + "T12:00"), false))
                .isNull();
    }

    @Test
    void shouldBeLateFromTheFirstMillisecondBeyondTheGraceAndCountBegunMinutes() {
        // When / Then
        assertThat(arrival("T07:34:59.999").lateMinutes()).isZero();
        assertThat(arrival("T07:35").lateMinutes()).isZero();
        assertThat(arrival("T07:35:00.001").lateMinutes()).isEqualTo(6);
        assertThat(arrival("T07:36").lateMinutes()).isEqualTo(6);
        assertThat(arrival("T07:36:00.001").lateMinutes()).isEqualTo(7);
        assertThat(arrival("T08:00").isSeriouslyLate()).isFalse();
        assertThat(arrival("T08:00:00.001").isSeriouslyLate()).isTrue();
    }

    @Test
    void shouldLeaveEarlyFromTheFirstMillisecondBeyondTheGrace() {
        // When / Then
        assertThat(departure("T17:25:00.001").earlyMinutes()).isZero();
        assertThat(departure("T17:25").earlyMinutes()).isZero();
        assertThat(departure("T17:24:59.999").earlyMinutes()).isEqualTo(6);
        assertThat(departure("T17:24:59.999").state()).isEqualTo(DayState.LEFT_EARLY);
    }

    @Test
    void shouldTellTheArrivalWhenLateAndTheEndOfThePlannedTimeOtherwise() {
        // When / Then
        assertThat(local(arrival("T09:00").at())).isEqualTo(DAY + "T09:00");
        assertThat(local(departure("T16:00").at())).isEqualTo(DAY + "T17:30");
        assertThat(local(arrival("T07:33").at())).isEqualTo(DAY + "T17:30");
    }

    @Test
    void shouldTellTheArrivalThatWasLatestWhenThereAreSeveral() {
        // Given: two minutes in the morning, which is within the grace, and twenty after noon
        Staff staff = Staff.keeping("four").punched(DAY + "T07:32", DAY + "T11:30", DAY + "T13:50", DAY + "T17:30");

        // When
        DayFact fact = fact(staff);

        // Then
        assertThat(fact.lateMinutes()).isEqualTo(20);
        assertThat(local(fact.at())).isEqualTo(DAY + "T13:50");
    }

    @Test
    void shouldHoldNothingAgainstAnybodyWhenTheDayIsExplained() {
        // Given
        Staff staff = Staff.keeping("two").in(DAY + "T09:00");
        DayFact before = fact(staff);

        // When
        DayFact after = fact(staff.explained(EXPLANATION_ACCEPTED, "2026-03-03T08:00", DAY));

        // Then
        assertThat(before.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(before.lateMinutes()).isEqualTo(90);
        assertThat(before.isSeriouslyLate()).isTrue();
        assertThat(before.missingPunches()).isEqualTo(1);
        assertThat(after.state()).isEqualTo(DayState.EXCUSED);
        assertThat(after.excuses()).containsExactly(ExcuseReason.EXPLAINED);
        assertThat(after.lateMinutes()).isZero();
        assertThat(after.isSeriouslyLate()).isFalse();
        assertThat(after.missingPunches()).isZero();
        assertThat(local(after.at())).isEqualTo(DAY + "T17:30");
    }

    @Test
    void shouldNotCallAbsentWhomADeviceMightHaveSeenAndSayWhatIsNotKnown() {
        // When
        DayFact fact = fact(Staff.keeping("two", "gate"));

        // Then
        assertThat(fact.state()).isEqualTo(DayState.SOURCE_SILENT);
        assertThat(fact.unknownPunches()).isEqualTo(2);
        assertThat(fact.missingPunches()).isZero();
        assertThat(fact.isPresent()).isFalse();
    }

    @Test
    void shouldBePresentWhenSomebodyComesInSpiteOfLeave() {
        // Given
        Staff staff = Staff.keeping("two").leave("2026-02-27T08:00", "l", DAY + "T00:00", DAY + "T23:00");
        DayFact away = fact(staff);

        // When
        DayFact there = fact(staff.punched(DAY + "T10:00"));

        // Then
        assertThat(away.isPresent()).isFalse();
        assertThat(there.isPresent()).isTrue();
        assertThat(there.state()).isEqualTo(DayState.EXCUSED);
        assertThat(local(there.at())).isEqualTo(DAY + "T17:30");
    }

    @Test
    void shouldBeADayOfItsUnitUnderItsDate() {
        // When
        DayFact fact = fact(Staff.keeping("two"));

        // Then
        assertThat(fact.kind()).isEqualTo(FactKind.DAY);
        assertThat(fact.key()).isEqualTo(DAY);
        assertThat(fact.unitId()).isEqualTo("U1");
        assertThat(fact.epochDay()).isEqualTo((int) LocalDate.parse(DAY).toEpochDay());
        assertThat(fact.scheduleId()).isEqualTo("two");
        assertThat(fact.place()).isNull();
        assertThat(fact.state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void shouldSettleOnceTheWindowToExplainIsOverAndWhatWasSaidInTimeMayHaveArrived() {
        // Given: a Monday, of which may be explained until the office closes on Wednesday; a minute for what is on its
        // way
        AttendanceDay day = Staff.keeping("two").day(DAY);

        // When
        long settlesAt = DayFacts.settlesAt(day, Staff.POLICY);

        // Then
        assertThat(local(day.explainUntil())).isEqualTo("2026-03-04T17:30");
        assertThat(local(settlesAt)).isEqualTo("2026-03-04T17:31:00.001");
    }

    @Test
    void shouldNotSettleBeforeItCloses() {
        // Given: a shift that ends long after the office has closed, and no day to explain it
        AttendanceDay day = Staff.keeping("night").day(DAY);
        AttendancePolicy patient = new AttendancePolicy(6 * 86_400_000L, 0);

        // When / Then
        assertThat(DayFacts.settlesAt(day, patient)).isGreaterThan(day.closesAt());
        assertThat(DayFacts.settlesAt(day, new AttendancePolicy(0, 0))).isEqualTo(day.explainUntil() + 1);
    }

    private static DayFact arrival(String time) {
        return fact(Staff.keeping("two").punched(DAY + time, DAY + "T17:30"));
    }

    private static DayFact departure(String time) {
        return fact(Staff.keeping("two").punched(DAY + "T07:30", DAY + time));
    }

    private static DayFact fact(Staff staff) {
        return Objects.requireNonNull(DayFacts.of(staff.day(DAY), false));
    }
}
