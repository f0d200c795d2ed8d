package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.alert.Ladder;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.signal.SignalPolicy;
import congvu.streams.attendance.AttendanceSettings;
import congvu.streams.rate.RateHold;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleConfigTest {

    @Test
    void shouldHaveTheDefaultsOfTheDesignWhenNothingIsSet() {
        // When
        RoleConfig config = RoleConfig.of(Map.of());

        // Then
        assertThat(config.applicationId()).isEqualTo("congvu");
        assertThat(config.threads()).isEqualTo(2);
        assertThat(config.standbyReplicas()).isZero();
        assertThat(config.commitIntervalMillis()).isEqualTo(100);
        assertThat(config.dossiers().policy().graceMillis()).isEqualTo(60_000);
        assertThat(config.dossiers().policy().keepClosedMillis()).isEqualTo(90L * 86_400_000);
        assertThat(config.dossiers().policy().ladder()).isEqualTo(Ladder.standard(1, 800, 1, 1, 2, 3));
        assertThat(config.dossiers().firingsPerTurn()).isEqualTo(5_000);
        assertThat(config.dossiers().defaultOfficeHoursId()).isEqualTo("default");
        assertThat(config.dossiers().attendance()).isEqualTo(AttendanceSettings.standard());
        assertThat(config.dossiers().signals()).isEqualTo(new SignalPolicy(5, 730L * 86_400_000));
        assertThat(config.rates().zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(config).isEqualTo(RoleConfig.defaults());
    }

    @Test
    void shouldTakeEverySettingWhenAllAreSet() {
        // Given
        Map<String, String> settings = new HashMap<>();
        settings.put("application-id", "congvu-what-if");
        settings.put("state-directory", "/var/lib/congvu");
        settings.put("threads", "8");
        settings.put("standby-replicas", "1");
        settings.put("commit-interval-ms", "200");
        settings.put("grace-seconds", "30");
        settings.put("grace-seconds.slow-source", "600");
        settings.put("keep-closed-days", "30");
        settings.put("facts.keep-days", "31");
        settings.put("default-office-hours", "city");
        settings.put("ladder.version", "4");
        settings.put("ladder.due-soon-permille", "750");
        settings.put("ladder.due-soon-working-days", "3");
        settings.put("ladder.apology-working-days", "2");
        settings.put("ladder.escalation-working-days", "5");
        settings.put("ladder.escalations", "1");
        settings.put("work.turn-ms", "20");
        settings.put("work.firings-per-turn", "100");
        settings.put("work.recomputations-per-turn", "200");
        settings.put("work.rate-cells-per-turn", "300");
        settings.put("work.units-per-turn", "400");
        settings.put("attendance.grace-seconds", "120");
        settings.put("attendance.spread-minutes", "0");
        settings.put("attendance.keep-days", "31");
        settings.put("signals.explain-days", "3");
        settings.put("signals.keep-days", "32");
        settings.put("rates.zone", "America/New_York");
        settings.put("rates.hold-ms", "10");
        settings.put("rates.catch-up-hold-ms", "15");
        settings.put("rates.quiet-ms", "20");
        settings.put("rates.old-ms", "30");
        settings.put("rates.interval-ms", "40");
        settings.put("rates.groups-per-interval", "50");

        // When
        RoleConfig config = RoleConfig.of(settings);

        // Then
        assertThat(config.applicationId()).isEqualTo("congvu-what-if");
        assertThat(config.stateDirectory()).isEqualTo(Path.of("/var/lib/congvu"));
        assertThat(config.threads()).isEqualTo(8);
        assertThat(config.standbyReplicas()).isEqualTo(1);
        assertThat(config.commitIntervalMillis()).isEqualTo(200);
        assertThat(config.dossiers().policy().graceOf("any")).isEqualTo(30_000);
        assertThat(config.dossiers().policy().graceOf("slow-source")).isEqualTo(600_000);
        assertThat(config.dossiers().policy().keepClosedMillis()).isEqualTo(30L * 86_400_000);
        assertThat(config.dossiers().tallies().keepMillis()).isEqualTo(31L * 86_400_000);
        assertThat(config.dossiers().policy().ladder()).isEqualTo(Ladder.standard(4, 750, 3, 2, 5, 1));
        assertThat(config.dossiers().defaultOfficeHoursId()).isEqualTo("city");
        assertThat(config.dossiers().turnMillis()).isEqualTo(20);
        assertThat(config.dossiers().firingsPerTurn()).isEqualTo(100);
        assertThat(config.dossiers().recomputationsPerTurn()).isEqualTo(200);
        assertThat(config.dossiers().ratesPerTurn()).isEqualTo(300);
        assertThat(config.units().unitsPerTurn()).isEqualTo(400);
        assertThat(config.units().defaultOfficeHoursId()).isEqualTo("city");
        assertThat(config.dossiers().rateHold()).isEqualTo(new RateHold(10, 15));
        assertThat(config.dossiers().attendance())
                .isEqualTo(new AttendanceSettings(new AttendancePolicy(120_000, 0), 31));
        assertThat(config.dossiers().signals()).isEqualTo(new SignalPolicy(3, 32L * 86_400_000));
        assertThat(config.rates().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(config.rates().quietMillis()).isEqualTo(20);
        assertThat(config.rates().oldMillis()).isEqualTo(30);
        assertThat(config.rates().intervalMillis()).isEqualTo(40);
        assertThat(config.rates().groupsPerInterval()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "threads,0",
        "threads,many",
        "application-id,two words",
        "application-id,''",
        "commit-interval-ms,9",
        "standby-replicas,-1",
        "grace-seconds,-1",
        "grace-seconds.slow,x",
        "keep-closed-days,3651",
        "facts.keep-days,0",
        "attendance.keep-days,6",
        "signals.explain-days,-1",
        "signals.keep-days,0",
        "attendance.spread-minutes,1441",
        "attendance.grace-seconds,-1",
        "rates.zone,Mars/Olympus",
        "rates.old-ms,1",
        "rates.catch-up-hold-ms,0",
        "ladder.due-soon-permille,1000",
        "ladder.due-soon-working-days,0",
        "ladder.apology-working-days,0",
        "rates.quite-ms,5"
    })
    void shouldNameTheKeyWhenItIsUnknownOrItsValueIsBad(String key, String value) {
        // When / Then
        assertThatThrownBy(() -> RoleConfig.of(Map.of(key, value)))
                .isInstanceOf(RoleConfigException.class)
                .hasMessageContaining(key)
                .extracting(failure -> ((RoleConfigException) failure).key())
                .isEqualTo(key);
    }
}
