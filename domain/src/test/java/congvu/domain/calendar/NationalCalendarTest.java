package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.lunisolar.HolidayForecast;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped decisions against the table of weekdays off that was compiled apart from them. */
class NationalCalendarTest {

    private final HolidayCalendar calendar = ReferenceFiles.calendar("vn");

    @ParameterizedTest
    @CsvSource({
        "2019, 01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02",
        "2020, 01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
        "2021, 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
        "2022, 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
        "2023, 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
        "2024, 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
        "2025, 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
        "2026, 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
        "2027, 01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24",
    })
    void shouldBeOffOnTheWeekdaysOfTheTableWhenLookedUp(int year, String expected) {
        // When
        List<String> off = decisions(year)
                .filter(decision -> !decision.kind().works() && !isWeekend(decision.date()))
                .map(decision -> decision.date().toString().substring(5))
                .toList();
        // Then
        assertThat(String.join(" ", off)).isEqualTo(expected);
    }

    @Test
    void shouldWorkTheMakeUpSaturdaysWhenADayWasSwapped() {
        // When
        Map<String, DayOfWeek> makeUpDays = calendar.decisions().stream()
                .filter(decision -> decision.kind().works())
                .collect(Collectors.toMap(
                        decision -> decision.date().toString(),
                        decision -> Objects.requireNonNull(decision.asWeekday()),
                        (one, other) -> one,
                        TreeMap::new));
        // Then
        assertThat(makeUpDays)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "2019-01-05", DayOfWeek.MONDAY,
                        "2019-05-04", DayOfWeek.MONDAY,
                        "2024-05-04", DayOfWeek.MONDAY,
                        "2025-04-26", DayOfWeek.FRIDAY,
                        "2026-01-10", DayOfWeek.FRIDAY,
                        "2026-08-22", DayOfWeek.MONDAY));
        assertThat(makeUpDays.keySet())
                .allSatisfy(
                        date -> assertThat(LocalDate.parse(date).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }

    @Test
    void shouldBalanceWhenEverySwapIsPairedWithItsMakeUpDay() {
        // When
        long swappedOff = calendar.decisions().stream()
                .filter(decision -> decision.kind() == DayDecisionKind.SWAPPED_OFF)
                .count();
        // Then
        assertThat(swappedOff)
                .isEqualTo(calendar.decisions().stream()
                        .filter(decision -> decision.kind().works())
                        .count())
                .isEqualTo(6);
    }

    @Test
    void shouldMarkNothingButTheYearThatIsNotDecidedWhenProvisional() {
        // When // Then
        assertThat(calendar.decisions())
                .allSatisfy(decision -> assertThat(decision.provisional())
                        .as("%s", decision)
                        .isEqualTo(decision.date().getYear() == 2027));
    }

    @ParameterizedTest
    @CsvSource({"2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027"})
    void shouldForecastWhatWasDecidedButForSwapsWhenAskedForAYear(int year) {
        // When
        List<DayDecision> forecast = HolidayForecast.ofYear(year);
        // Then
        assertThat(forecast.stream().map(NationalCalendarTest::dateAndKind))
                .containsExactlyElementsOf(decisions(year)
                        .filter(decision -> decision.kind() != DayDecisionKind.SWAPPED_OFF
                                && !decision.kind().works())
                        .map(NationalCalendarTest::dateAndKind)
                        .toList());
        assertThat(forecast).allMatch(DayDecision::provisional);
    }

    @ParameterizedTest
    @CsvSource({"2028", "2030", "2034", "2040", "2050"})
    void shouldForecastTwelveDaysOffTheWorkingWeekWhenNothingIsDecided(int year) {
        // When
        List<LocalDate> weekdaysOff = HolidayForecast.ofYear(year).stream()
                .map(DayDecision::date)
                .filter(date -> !isWeekend(date))
                .toList();
        // Then
        assertThat(weekdaysOff).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void shouldCompileEveryShippedOfficeWhenTheNationalCalendarApplies() {
        // When
        List<WorkingTimeline> timelines = ReferenceFiles.officeHours("vn").stream()
                .map(hours -> WorkingTimeline.compile(hours, calendar))
                .toList();
        // Then
        assertThat(timelines).hasSize(6);
        LocalDate ordinaryDay = LocalDate.of(2026, 3, 2);
        assertThat(timelines)
                .allSatisfy(timeline -> assertThat(timeline.worked(timeline.lastClosing(ordinaryDay))
                                - timeline.worked(timeline.firstOpening(ordinaryDay)))
                        .as("working time of a day at %s", timeline)
                        .isEqualTo(timeline.workingDayMillis()));
    }

    private Stream<DayDecision> decisions(int year) {
        return calendar.decisions().stream().filter(decision -> decision.date().getYear() == year);
    }

    private static String dateAndKind(DayDecision decision) {
        return decision.date() + " " + decision.kind() + " " + decision.name();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
