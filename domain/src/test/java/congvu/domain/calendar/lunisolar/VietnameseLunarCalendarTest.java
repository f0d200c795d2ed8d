package congvu.domain.calendar.lunisolar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;

/** The conversion against time4j, an independent library, for every day of 1990 to 2050. */
class VietnameseLunarCalendarTest {

    @Test
    void shouldGiveTheDatesOfTimeForJWhenAskedForEveryDay1990To2050() {
        // Given
        LocalDate end = LocalDate.of(2051, 1, 1);
        int days = 0;
        for (LocalDate date = LocalDate.of(1990, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
            // When
            LunarDate lunar = VietnameseLunarCalendar.fromGregorian(date);
            // Then
            assertThat(lunar).as("%s", date).isEqualTo(independent(date));
            days++;
        }
        assertThat(days).isEqualTo(22_280);
    }

    @Test
    void shouldGiveTetAndHungKingsOfTimeForJWhenAskedForEveryYear1990To2050() {
        for (int year = 1990; year <= 2050; year++) {
            // When
            LocalDate tet = VietnameseLunarCalendar.tet(year);
            LocalDate hungKings = VietnameseLunarCalendar.hungKings(year);
            // Then
            assertThat(tet).as("Tet %d", year).isEqualTo(gregorian(year, 1, 1));
            assertThat(hungKings).as("Hung Kings %d", year).isEqualTo(gregorian(year, 3, 10));
        }
    }

    @Test
    void shouldDifferFromBeijingWhenTheNewMoonFallsBetweenTheTwoMidnights() {
        // When
        LocalDate tet2007 = VietnameseLunarCalendar.tet(2007);
        LocalDate tet2030 = VietnameseLunarCalendar.tet(2030);
        // Then
        assertThat(tet2007).as("Beijing: 18 February").isEqualTo("2007-02-17");
        assertThat(tet2030).as("Beijing: 3 February").isEqualTo("2030-02-02");
    }

    @Test
    void shouldComeBackToTheSameDateWhenConvertedThereAndBack() {
        for (LocalDate date = LocalDate.of(1990, 1, 1); date.getYear() < 2051; date = date.plusDays(7)) {
            // When
            LocalDate back = VietnameseLunarCalendar.toGregorian(VietnameseLunarCalendar.fromGregorian(date));
            // Then
            assertThat(back).isEqualTo(date);
        }
    }

    @Test
    void shouldRefuseWhenTheLunarDateDoesNotExist() {
        // Given
        LunarDate leapMonthOfAYearWithout = new LunarDate(2026, 6, true, 1);
        // When // Then
        assertThatThrownBy(() -> VietnameseLunarCalendar.toGregorian(leapMonthOfAYearWithout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no such date");
        assertThatThrownBy(() -> VietnameseLunarCalendar.tet(1900))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1900");
    }

    private static LunarDate independent(LocalDate date) {
        VietnameseCalendar lunar = PlainDate.from(date).transform(VietnameseCalendar.axis());
        EastAsianMonth month = lunar.getMonth();
        int newYear = lunar.with(VietnameseCalendar.DAY_OF_YEAR, 1)
                .transform(PlainDate.axis())
                .getYear();
        return new LunarDate(newYear, month.getNumber(), month.isLeap(), lunar.getDayOfMonth());
    }

    private static LocalDate gregorian(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }
}
