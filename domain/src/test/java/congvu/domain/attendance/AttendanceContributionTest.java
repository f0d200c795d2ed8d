package congvu.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rate.RateValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttendanceContributionTest {
    private static final String DAY = "2026-03-02";

    @Test
    void shouldCountNothingWhileTheDayIsOpen() {
        assertThat(AttendanceContribution.of(Staff.keeping("two").dayAt(DAY, DAY + "T12:00")))
                .isNull();
    }

    @Test
    void shouldCountALateAndEarlyDayOnceAsJudged() {
        // When
        AttendanceContribution late = of(Staff.keeping("two").punched(DAY + "T09:00", DAY + "T16:00"));

        // Then
        assertThat(late.unitId()).isEqualTo("U1");
        assertThat(counted(late))
                .containsExactly(
                        AttendanceCounter.JUDGED,
                        AttendanceCounter.LATE,
                        AttendanceCounter.SERIOUSLY_LATE,
                        AttendanceCounter.LEFT_EARLY);
    }

    @Test
    void shouldLeaveExcusedAndUnknownDaysOutOfPunctuality() {
        // Given
        List<Staff> staff = List.of(
                Staff.keeping("two").punched(DAY + "T07:30", DAY + "T17:30"),
                Staff.keeping("two").punched(DAY + "T07:30"),
                Staff.keeping("two"),
                Staff.keeping("two", "silent"),
                Staff.keeping("two").leave(DAY + "T00:00", "l", DAY + "T00:00", DAY + "T23:00"));

        // When
        long[] sums = new long[AttendanceCounter.COUNT];
        for (Staff one : staff) {
            for (AttendanceCounter counter : counted(of(one))) {
                sums[counter.place()]++;
            }
        }

        // Then
        assertThat(AttendanceFormula.PUNCTUALITY.over(sums)).isEqualTo(new RateValue(1, 3, 2, false));
    }

    @Test
    void shouldGiveEachCounterItsOwnPlace() {
        assertThat(AttendanceCounter.values())
                .extracting(AttendanceCounter::place)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8)
                .hasSize(AttendanceCounter.COUNT);
    }

    private static AttendanceContribution of(Staff staff) {
        return Objects.requireNonNull(AttendanceContribution.of(staff.day(DAY)));
    }

    private static Set<AttendanceCounter> counted(AttendanceContribution contribution) {
        Set<AttendanceCounter> counted = EnumSet.allOf(AttendanceCounter.class);
        counted.removeIf(counter -> !contribution.counts(counter));
        return counted;
    }
}
