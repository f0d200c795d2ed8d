package congvu.domain.attendance;

import static congvu.domain.attendance.Staff.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Monday 2026-03-02, 07:30-11:30 and 13:30-17:30. */
class PunchReadingTest {
    private static final String DAY = "2026-03-02";

    @Test
    void shouldBeOnTimeWhenArrivingExactlyAtTheGrace() {
        // When
        AttendanceDay day =
                Staff.keeping("two").in(at("07:35")).out(at("17:30")).day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.ON_TIME);
        assertThat(day.lateMillis()).isZero();
    }

    @Test
    void shouldBeLateFromThePlannedStartWhenOneMillisecondAfterTheGrace() {
        // When
        AttendanceDay day =
                Staff.keeping("two").in(at("07:35:00.001")).out(at("17:30")).day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.LATE);
        assertThat(day.lateMillis()).isEqualTo(5 * 60_000 + 1);
        assertThat(day.isSeriouslyLate()).isFalse();
    }

    @Test
    void shouldBeEarlyWhenOneMillisecondBeforeTheGrace() {
        // Given
        Staff atGrace = Staff.keeping("two").in(at("07:30")).out(at("17:25"));
        Staff before = Staff.keeping("two").in(at("07:30")).out(at("17:24:59.999"));

        // When / Then
        assertThat(atGrace.day(DAY).state()).isEqualTo(DayState.ON_TIME);
        assertThat(before.day(DAY).state()).isEqualTo(DayState.LEFT_EARLY);
        assertThat(before.day(DAY).earlyMillis()).isEqualTo(5 * 60_000 + 1);
    }

    @Test
    void shouldBeSeriousWhenLaterThanOrdinaryLateness() {
        // Given
        Staff ordinary = Staff.keeping("two").in(at("08:00")).out(at("17:30"));
        Staff serious = Staff.keeping("two").in(at("08:00:00.001")).out(at("17:00"));

        // When / Then
        assertThat(ordinary.day(DAY).isSeriouslyLate()).isFalse();
        assertThat(serious.day(DAY).isSeriouslyLate()).isTrue();
        assertThat(serious.day(DAY).state()).isEqualTo(DayState.LATE_AND_LEFT_EARLY);
    }

    @Test
    void shouldExpectFourPunchesWhenTheScheduleSaysSo() {
        // Given
        Staff all = Staff.keeping("four").punched(at("07:30"), at("11:30"), at("13:30"), at("17:30"));
        Staff onlyEnds = Staff.keeping("four").punched(at("07:30"), at("17:30"));

        // When
        AttendanceDay short2 = onlyEnds.day(DAY);

        // Then
        assertThat(all.day(DAY).state()).isEqualTo(DayState.ON_TIME);
        assertThat(short2.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(due(short2.missing())).containsExactly(at("11:30"), at("13:30"));
    }

    @Test
    void shouldReadLunchPunchesInTheirOrderWhenTheyAreCloseTogether() {
        // When: both are nearer to the end of the morning
        AttendanceDay day = Staff.keeping("four")
                .punched(at("07:28"), at("11:31"), at("11:32"), at("17:31"))
                .day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.ON_TIME);
        assertThat(day.punches())
                .extracting(punch -> local(punch.occurredAt()))
                .containsExactly(at("07:28"), at("11:31"), at("11:32"), at("17:31"));
    }

    @Test
    void shouldChooseTheKinderLunchPunchesWhenThereAreThree() {
        // When: 11:20 would be early, 13:29 is not late
        AttendanceDay day = Staff.keeping("four")
                .punched(at("07:30"), at("11:20"), at("11:30"), at("13:29"), at("17:30"))
                .day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.ON_TIME);
        assertThat(day.punches().get(1).occurredAt()).isEqualTo(Staff.millis(at("11:30")));
    }

    @Test
    void shouldMissTheArrivalWhenThereIsOnlyAnOut() {
        // When
        AttendanceDay day = Staff.keeping("two").out(at("17:30")).day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(due(day.missing())).containsExactly(at("07:30"));
        assertThat(day.lateMillis()).isZero();
    }

    @Test
    void shouldNeverReadAnOutAsAnArrivalWhenItComesFirst() {
        // When
        AttendanceDay day =
                Staff.keeping("two").out(at("07:30")).in(at("17:30")).day(DAY);

        // Then: one of the two can be read, the more favourable one is the early departure
        assertThat(day.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(day.punches()).hasSize(1);
    }

    @Test
    void shouldTellLatenessInTheMorningWhenTheDayIsStillOpen() {
        // Given
        Staff four = Staff.keeping("four").punched(at("08:10"));

        // When
        AttendanceDay day = four.dayAt(DAY, at("08:11"));

        // Then
        assertThat(day.state()).isEqualTo(DayState.OPEN);
        assertThat(day.lateMillis()).isEqualTo(40 * 60_000);
        assertThat(day.isSeriouslyLate()).isTrue();
        assertThat(day.missing()).isEmpty();
        assertThat(day.nextChangeAt()).isEqualTo(day.closesAt());
    }

    @Test
    void shouldNotCallSomeoneLateWhenTheFirstPunchIsTheLunchBreak() {
        // When
        AttendanceDay day = Staff.keeping("four").punched(at("11:29")).dayAt(DAY, at("11:40"));

        // Then
        assertThat(day.lateMillis()).isZero();
    }

    @Test
    void shouldStayOpenUntilTheWindowAndTheGraceAreOver() {
        // Given: 17:30, four hours, one minute
        Staff staff = Staff.keeping("two").in(at("07:30"));

        // When / Then
        assertThat(staff.dayAt(DAY, at("21:30:59.999")).state()).isEqualTo(DayState.OPEN);
        assertThat(staff.dayAt(DAY, at("21:31")).state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(staff.dayAt(DAY, at("21:31")).nextChangeAt()).isEqualTo(AttendanceDay.NEVER);
    }

    private static String at(String time) {
        return local(Staff.millis(DAY + "T" + time));
    }

    private static List<String> due(List<Boundary> boundaries) {
        return boundaries.stream().map(one -> local(one.plannedAt())).toList();
    }
}
