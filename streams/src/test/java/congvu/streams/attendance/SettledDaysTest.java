package congvu.streams.attendance;

import static congvu.streams.attendance.Person.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.result.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has left the store of persons stays in the rates, and is final there. */
class SettledDaysTest {
    private static final String RATE = "u|*|2026-03|attendance.late";
    private static final Person AN = new Person("an");

    @Test
    void shouldKeepTheSumsAndCallThemFinalWhenTheDaysAreSettled() {
        // Given: late on each of twenty days, and absent on ten
        List<Object> deliveries = new ArrayList<>();
        deliveries.add(at("2026-03-02T00:00"));
        deliveries.add(AN.assigned("2026-03-02", "days"));
        for (LocalDate day = LocalDate.of(2026, 3, 2); day.isBefore(LocalDate.of(2026, 4, 25)); day = day.plusDays(1)) {
            if (day.isBefore(LocalDate.of(2026, 3, 22))) {
                deliveries.add(AN.punched(day + "T09:00"));
                deliveries.add(AN.punched(day + "T17:00"));
            }
            deliveries.add(at(day + "T19:00"));
        }

        // When
        Rate settled = rate(deliveries, 10);
        Rate open = rate(deliveries, 60);

        // Then
        assertThat(settled.getIsFinal()).isTrue();
        assertThat(open.getIsFinal()).isFalse();
        assertThat(settled.getNumerator()).isEqualTo(open.getNumerator()).isEqualTo(20);
        assertThat(settled.getDenominator()).isEqualTo(open.getDenominator()).isEqualTo(30);
    }

    private static Rate rate(List<Object> deliveries, int keepDays) {
        return AttendanceRun.of(Person.office("17:00"), deliveries, keepDays)
                .rateRecords()
                .get(RATE);
    }
}
