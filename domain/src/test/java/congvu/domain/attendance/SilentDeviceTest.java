package congvu.domain.attendance;

import static congvu.domain.attendance.Staff.millis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is absent because a device was not heard of. */
class SilentDeviceTest {
    private static final String DAY = "2026-03-02";

    @Test
    void shouldCallNobodyAbsentWhenTheDeviceIsSilentAndTellTheRightVerdictsOnceItReports() {
        // Given
        Staff present = Staff.keeping("two", "gate");
        Staff away = Staff.keeping("two", "gate");
        DayState presentBefore = present.day(DAY).state();
        DayState awayBefore = away.day(DAY).state();

        // When
        present.covered("gate", DAY + "T06:00", DAY + "T20:00").punched(DAY + "T07:30", DAY + "T17:30");
        away.covered("gate", DAY + "T06:00", DAY + "T20:00");

        // Then
        assertThat(List.of(presentBefore, awayBefore)).containsOnly(DayState.SOURCE_SILENT);
        assertThat(present.day(DAY).state()).isEqualTo(DayState.ON_TIME);
        assertThat(away.day(DAY).state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void shouldBeAbsentWhenTheDeviceCoversFromTheGraceBeforeTheStartToThePlannedEnd() {
        // Given
        Staff enough = Staff.keeping("two", "gate").covered("gate", DAY + "T07:25", DAY + "T17:30");
        Staff lessByAMoment = Staff.keeping("two", "gate").covered("gate", DAY + "T07:25:00.001", DAY + "T17:30");

        // When / Then
        assertThat(enough.day(DAY).state()).isEqualTo(DayState.ABSENT);
        assertThat(lessByAMoment.day(DAY).state()).isEqualTo(DayState.SOURCE_SILENT);
    }

    @Test
    void shouldWaitForEveryDeviceWhenThereAreSeveral() {
        // Given
        Staff staff = Staff.keeping("two", "gate", "back door").covered("gate", DAY + "T00:00", DAY + "T23:00");

        // When / Then
        assertThat(staff.day(DAY).state()).isEqualTo(DayState.SOURCE_SILENT);
        assertThat(staff.covered("back door", DAY + "T00:00", DAY + "T23:00")
                        .day(DAY)
                        .state())
                .isEqualTo(DayState.ABSENT);
    }

    @Test
    void shouldTellWhatIsKnownWhenTheDeviceFellSilentAtNoon() {
        // When
        AttendanceDay day = Staff.keeping("two", "gate")
                .covered("gate", DAY + "T00:00", DAY + "T12:00")
                .punched(DAY + "T08:00")
                .day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.SOURCE_SILENT);
        assertThat(day.lateMillis()).isEqualTo(30 * 60_000);
        assertThat(day.unknown()).extracting(Boundary::plannedAt).containsExactly(millis(DAY + "T17:30"));
        assertThat(day.missing()).isEmpty();
    }

    @Test
    void shouldMissThePunchThatIsKnownToBeMissingWhenAnotherIsUnknown() {
        // When
        AttendanceDay day = Staff.keeping("four", "gate")
                .covered("gate", DAY + "T00:00", DAY + "T15:00")
                .punched(DAY + "T07:30", DAY + "T11:30")
                .day(DAY);

        // Then
        assertThat(day.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(day.missing()).extracting(Boundary::plannedAt).containsExactly(millis(DAY + "T13:30"));
        assertThat(day.unknown()).extracting(Boundary::plannedAt).containsExactly(millis(DAY + "T17:30"));
    }

    @Test
    void shouldLookWhereThePunchMayHaveBeenWhenLeaveMovesTheDeparture() {
        // Given: leave from 16:00 on, but who stays may punch out at 17:30
        Staff staff = Staff.keeping("two", "gate")
                .leave("2026-02-27T08:00", "l", DAY + "T16:00", DAY + "T17:30")
                .covered("gate", DAY + "T00:00", DAY + "T17:00")
                .punched(DAY + "T07:30");

        // When / Then
        assertThat(staff.day(DAY).state()).isEqualTo(DayState.SOURCE_SILENT);
        assertThat(staff.covered("gate", DAY + "T17:00", DAY + "T18:30")
                        .day(DAY)
                        .state())
                .isEqualTo(DayState.MISSING_PUNCH);
    }

    @Test
    void shouldJoinSpansThatTouchOrOverlapWhateverTheirOrder() {
        // Given
        CoveredSpans spans = CoveredSpans.none()
                .with(new TimeSpan(20, 30))
                .with(new TimeSpan(0, 10))
                .with(new TimeSpan(5, 20))
                .with(new TimeSpan(31, 40));

        // When / Then
        assertThat(spans.spans()).containsExactly(new TimeSpan(0, 30), new TimeSpan(31, 40));
        assertThat(spans.covers(0, 30)).isTrue();
        assertThat(spans.covers(29, 32)).isFalse();
        assertThat(spans.prune(30).spans()).containsExactly(new TimeSpan(31, 40));
    }
}
