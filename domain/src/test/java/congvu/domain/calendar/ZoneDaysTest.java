package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Ho_Chi_Minh",
                "UTC",
                "America/New_York",
                "America/Sao_Paulo",
                "America/Havana",
                "Asia/Beirut",
                "Pacific/Apia",
                "Pacific/Kwajalein",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Antarctica/Troll",
                "Atlantic/Azores",
                "Asia/Pyongyang",
                "America/Caracas"
            })
    void shouldBeginEveryDayWhereTheZoneRulesBeginItWhenOffsetsChange(String id) {
        // Given
        ZoneId zone = ZoneId.of(id);
        ZoneDays days = ZoneDays.of(zone);
        for (int i = 0; i <= ZoneDays.COUNT; i++) {
            LocalDate date = ZoneDays.FIRST.plusDays(i);
            // When
            long start = days.start(i);
            // Then
            assertThat(start)
                    .as("%s in %s", date, id)
                    .isEqualTo(date.atStartOfDay(zone).toInstant().toEpochMilli());
        }
    }
}
