package congvu.streams.attendance;

import static congvu.streams.attendance.Person.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.streams.role.RoleConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The topic of rates is public: of an office with few persons it would tell of each. */
class SmallOfficeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final String DAY = "u|*|2026-03-31|attendance.absent";
    private static final String MONTH = "u|*|2026-03|attendance.absent";

    @Test
    void shouldTellRatesOfWorkingDaysWhenThreePersonsStandBehindEachOfThem() {
        // When
        Map<String, String> rates = rates(3);

        // Then
        assertThat(rates).containsEntry(DAY, "3/3").containsEntry(MONTH, "93/93");
        assertThat(schedules(rates)).containsExactly("*");
    }

    @Test
    void shouldTellNothingWhenTwoPersonsWouldBeSeen() {
        // When / Then: sixty-two days of a month of thirty-one days can be those of two
        assertThat(rates(2)).isEmpty();
    }

    @Test
    void shouldTakeBackWhatWasToldWhenAPersonTurnsOutNotToHaveBelongedThere() {
        // Given
        List<Object> deliveries = deliveries(3);
        Person third = new Person("p3");

        // When
        deliveries.add(third.voided(third.assigned(FIRST.toString(), "days"), "2026-04-01T08:00"));
        deliveries.add(at("2026-04-01T09:00"));

        // Then
        assertThat(run(deliveries)).isEmpty();
    }

    private static Map<String, String> rates(int persons) {
        return run(deliveries(persons));
    }

    private static Map<String, String> run(List<Object> deliveries) {
        RoleConfig config = RoleConfig.of(Map.of("rates.minimum-persons", "3"));
        return AttendanceRun.of(config, Person.office("17:00"), deliveries).rateRecords().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        rate -> rate.getValue().getNumerator() + "/"
                                + rate.getValue().getDenominator()));
    }

    /** Nobody ever comes. */
    private static List<Object> deliveries(int persons) {
        List<Object> deliveries = new ArrayList<>();
        deliveries.add(at(FIRST + "T00:00"));
        for (int i = 1; i <= persons; i++) {
            deliveries.add(new Person("p" + i).assigned(FIRST.toString(), "days"));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            deliveries.add(at(day + "T19:00"));
        }
        return deliveries;
    }

    private static Set<String> schedules(Map<String, String> rates) {
        return rates.keySet().stream().map(key -> key.split("\\|")[1]).collect(Collectors.toSet());
    }
}
