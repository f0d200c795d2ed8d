package congvu.producers.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecurrenceTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    @Test
    void shouldGiveBothEndsWhenTheyAreDatesOfTheRule() {
        // Given
        Recurrence yearly = Recurrence.of("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14", START);

        // When
        List<LocalDate> dates = yearly.between(LocalDate.of(2024, 11, 14), LocalDate.of(2026, 11, 14));

        // Then
        assertThat(dates)
                .containsExactly(LocalDate.of(2024, 11, 14), LocalDate.of(2025, 11, 14), LocalDate.of(2026, 11, 14));
    }

    @Test
    void shouldCountFromTheStartWhenAskedForALaterSpan() {
        // Given
        Recurrence everySecondYearTwice = Recurrence.of("FREQ=YEARLY;INTERVAL=2;COUNT=3", START);

        // When
        List<LocalDate> dates = everySecondYearTwice.between(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));

        // Then
        assertThat(dates).containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1));
    }

    @Test
    void shouldGiveTheLastWeekdayWhenTheMonthEndsOnASunday() {
        // Given
        Recurrence monthly = Recurrence.of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", START);

        // When
        List<LocalDate> dates = monthly.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

        // Then
        assertThat(dates).containsExactly(LocalDate.of(2026, 5, 29));
    }

    @Test
    void shouldGiveNothingWhenTheSpanLiesBeforeTheStart() {
        // When
        List<LocalDate> dates = Recurrence.of("FREQ=DAILY", START).between(START.minusDays(9), START.minusDays(1));

        // Then
        assertThat(dates).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=MONTLY                         | MONTLY
                    BYMONTH=11                          | FREQ part is missing
                    FREQ=YEARLY;BYMONTH=13              | 13
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | Is there such a day
                    FREQ=YEARLY;UNTIL=20180101          | does UNTIL lie after
                    FREQ=YEARLY;UNTIL=20300101T000000Z  | Take its time of day out
                    FREQ=HOURLY                         | DAILY, WEEKLY, MONTHLY or YEARLY
                    FREQ=DAILY;BYHOUR=8                 | dueTime
                    FREQ=DAILY;INTERVAL=0               | out of range
                    """)
    void shouldSayWhatIsWrongWhenARuleCannotBe(String rule, String named) {
        // When / Then
        assertThatThrownBy(() -> Recurrence.of(rule, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected")
                .hasMessageContaining("'" + rule + "'")
                .hasMessageContaining(named);
    }
}
