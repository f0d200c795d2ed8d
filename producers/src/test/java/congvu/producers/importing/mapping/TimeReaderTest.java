package congvu.producers.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.profile.LocalHourPolicy;
import congvu.producers.importing.profile.TimeFormat;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeReaderTest {

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-03-02, 2026-03-01T17:00:00Z",
        "iso, 2026-03-02 08:00, 2026-03-02T01:00:00Z",
        "iso, 2026-03-02T08:00:30, 2026-03-02T01:00:30Z",
        "iso, 2026-03-02T08:00:30.5, 2026-03-02T01:00:30.5Z",
        "iso, 2026-03-02T08:00:30.123456789Z, 2026-03-02T08:00:30.123Z",
        "iso, 2026-03-02t08:00:30+0700, 2026-03-02T01:00:30Z",
        "iso, 2026-03-02 08:00:30 +07, 2026-03-02T01:00:30Z",
        "iso, 2026-03-02T08:00:30-05:30, 2026-03-02T13:30:30Z",
        "epoch-seconds, 1772413230, 2026-03-02T01:00:30Z",
        "epoch-millis, 1772413230123, 2026-03-02T01:00:30.123Z",
        "MM/dd/yyyy hh:mm:ss a, 03/02/2026 12:00:30 am, 2026-03-01T17:00:30Z",
        "dd/MM/yyyy[ HH:mm], 02/03/2026, 2026-03-01T17:00:00Z",
        "d.M.yyyy HH:mm[:ss[.SSS]], 2.3.2026 08:00:30.250, 2026-03-02T01:00:30.250Z",
    })
    void shouldReadTheInstantWhenTheTextIsInTheFormat(String format, String text, Instant instant) throws RowRefusal {
        // Given
        TimeReader reader = reader("Asia/Ho_Chi_Minh", LocalHourPolicy.REFUSE, format);

        // When / Then
        assertThat(reader.read(text, "at")).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, BAD_TIME",
        "2026-03-02 24:01, BAD_TIME",
        "2026-03-02x, BAD_TIME",
        "02/03/2026, BAD_TIME",
        "1989-12-31, TIME_OUT_OF_RANGE",
        "2060-01-01, TIME_OUT_OF_RANGE",
    })
    void shouldRefuseWhenTheTextIsNoTimeOrFarOff(String text, RowReason reason) {
        // Given
        TimeReader reader = reader("Asia/Ho_Chi_Minh", LocalHourPolicy.REFUSE, "iso");

        // When / Then
        assertThatThrownBy(() -> reader.read(text, "at")).isInstanceOfSatisfying(RowRefusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.column()).isEqualTo("at");
            assertThat(refusal.getMessage()).doesNotContain(text);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EARLIER, 2015-11-01 01:30, 2015-11-01T05:30:00Z",
        "LATER, 2015-11-01 01:30, 2015-11-01T06:30:00Z",
        "EARLIER, 2015-03-08 02:30, 2015-03-08T06:30:00Z",
        "LATER, 2015-03-08 02:30, 2015-03-08T07:30:00Z",
    })
    void shouldChooseAsThePolicySaysWhenTheClocksChange(LocalHourPolicy policy, String text, Instant instant)
            throws RowRefusal {
        // Given
        TimeReader reader = reader("America/New_York", policy, "iso");

        // When / Then
        assertThat(reader.read(text, "at")).isEqualTo(instant);
    }

    @Test
    void shouldRefuseBothKindsOfHoursWhenThePolicySaysSo() {
        // Given
        TimeReader reader = reader("America/New_York", LocalHourPolicy.REFUSE, "iso");

        // When / Then
        assertThatThrownBy(() -> reader.read("2015-11-01 01:30", "at")).hasMessage("AMBIGUOUS_TIME");
        assertThatThrownBy(() -> reader.read("2015-03-08 02:30", "at")).hasMessage("NONEXISTENT_TIME");
    }

    @Test
    void shouldTakeTheFirstFormatThatFitsWhenThereAreSeveral() throws RowRefusal {
        // Given
        TimeReader reader = reader("UTC", LocalHourPolicy.REFUSE, "dd/MM/yyyy", "MM/dd/yyyy", "iso");

        // When / Then
        assertThat(reader.read("03/04/2026", "at")).isEqualTo(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(reader.read("03/14/2026", "at")).isEqualTo(Instant.parse("2026-03-14T00:00:00Z"));
        assertThat(reader.read("2026-03-14", "at")).isEqualTo(Instant.parse("2026-03-14T00:00:00Z"));
    }

    private static TimeReader reader(String zone, LocalHourPolicy policy, String... formats) {
        return new TimeReader(new TimeReading(
                ZoneId.of(zone),
                Arrays.stream(formats)
                        .map(format -> TimeFormat.of(format, Locale.ENGLISH))
                        .toList(),
                policy,
                policy,
                LocalTime.MIDNIGHT));
    }
}
