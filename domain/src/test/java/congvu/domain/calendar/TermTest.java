package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({"WORKING_HOURS,36600", "WORKING_DAYS,3660", "CALENDAR_DAYS,3660", "MONTHS,120"})
    void shouldEndAtTenYearsWhateverTheUnit(TermUnit unit, int most) {
        assertThat(new Term(most, unit, DayCount.AS_HOURS).amount()).isEqualTo(most);
        assertThatThrownBy(() -> new Term(most + 1, unit, DayCount.AS_HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most " + most + " " + unit);
        assertThatThrownBy(() -> new Term(Integer.MAX_VALUE, unit, DayCount.AS_HOURS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
