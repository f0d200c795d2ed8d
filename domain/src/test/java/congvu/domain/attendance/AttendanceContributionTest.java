package congvu.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        Contribution late = of(Staff.keeping("two").punched(DAY + "T09:00", DAY + "T16:00"));

        // Then
        int mask = Counter.RECEIVED.bit()
                | Counter.CAN_CHANGE.bit()
                | Counter.DAY_JUDGED.bit()
                | Counter.DAY_LATE.bit()
                | Counter.DAY_SERIOUSLY_LATE.bit()
                | Counter.DAY_LEFT_EARLY.bit();
        int epochDay = (int) LocalDate.parse(DAY).toEpochDay();
        assertThat(late).isEqualTo(new Contribution(RateFamily.ATTENDANCE, "U1", "two", epochDay, mask));
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
        int[] sums = new int[Counter.COUNT];
        for (Staff one : staff) {
            int mask = of(one).mask();
            for (int place = 0; place < sums.length; place++) {
                sums[place] += mask >> place & 1;
            }
        }

        // Then
        assertThat(RateFormula.ATTENDANCE_PUNCTUAL.over(sums)).isEqualTo(new RateValue(1, 3, 2, false));
        assertThat(RateFormula.ATTENDANCE_ABSENT.over(sums)).isEqualTo(new RateValue(1, 3, 2, false));
        assertThat(RateFormula.ATTENDANCE_SOURCE_SILENT.over(sums)).isEqualTo(new RateValue(1, 5, 0, false));
    }

    private static Contribution of(Staff staff) {
        return Objects.requireNonNull(AttendanceContribution.of(staff.day(DAY)));
    }
}
