package congvu.streams.role;

import congvu.domain.alert.Ladder;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.standing.Policy;
import congvu.domain.tally.TallyPolicy;
import congvu.streams.attendance.AttendanceSettings;
import congvu.streams.partition.PartitionSettings;
import congvu.streams.rate.RateConfig;
import congvu.streams.rate.RateHold;
import congvu.streams.unit.UnitSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that can be set about the processors.
 *
 * @param applicationId name of the stream application: of its consumer group, its transactions and its internal topics
 * @param stateDirectory where an instance keeps who it is; the state itself is in memory and in Kafka
 * @param threads stream threads of this instance
 * @param standbyReplicas warm copies of the stores on other instances
 * @param commitIntervalMillis how often a transaction is committed at the latest; a live tick that fires asks for one at once
 * @param dossiers what the partition task is told
 * @param rates what the rate stage is told
 * @param units what the task of units is told, rates included
 */
public record RoleConfig(
        String applicationId,
        Path stateDirectory,
        int threads,
        int standbyReplicas,
        int commitIntervalMillis,
        PartitionSettings dossiers,
        RateConfig rates,
        UnitSettings units) {

    private static final long SECOND_MILLIS = 1_000;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long DAY_MILLIS = 86_400_000;
    private static final String GRACE = "grace-seconds";

    /** Everything as it is without any setting. */
    public static RoleConfig defaults() {
        return of(Map.of());
    }

    /**
     * Reads settings by their keys; each stands below with its default and its bounds.
     *
     * @throws RoleConfigException for an unknown key or a bad value
     */
    public static RoleConfig of(Map<String, String> settings) {
        RoleKeys keys = new RoleKeys(settings);
        PartitionSettings dossiers = dossiers(keys);
        RateConfig rates = rates(keys);
        RoleConfig config = new RoleConfig(
                applicationId(keys),
                keys.path("state-directory", "congvu-data/streams"),
                keys.number("threads", 2, 1, 256),
                keys.number("standby-replicas", 0, 0, 8),
                keys.number("commit-interval-ms", 100, 10, 10_000),
                dossiers,
                rates,
                new UnitSettings(
                        rates,
                        dossiers.defaultOfficeHoursId(),
                        dossiers.signals(),
                        keys.number("work.units-per-turn", 500, 1, 100_000)));
        keys.refuseUnknown();
        return config;
    }

    private static String applicationId(RoleKeys keys) {
        String id = keys.text("application-id", "congvu");
        // It becomes a part of topic names.
        if (!id.matches("[a-zA-Z0-9._-]{1,100}")) {
            throw RoleKeys.wrong("application-id", id, "up to 100 letters, digits, dots, dashes and underscores");
        }
        return id;
    }

    private static PartitionSettings dossiers(RoleKeys keys) {
        return new PartitionSettings(
                new Policy(ladder(keys), graceMillis(keys), graceMillisBySource(keys), keepClosedMillis(keys)),
                new TallyPolicy(
                        keys.number("satisfaction.content-score", 4, 1, 5),
                        keys.number("satisfaction.poor-attitude-score", 2, 1, 5),
                        keys.number("satisfaction.disliked-score", 2, 1, 5),
                        keys.number("facts.keep-days", 90, 1, 3_650) * DAY_MILLIS),
                keys.text("default-office-hours", "default"),
                keys.number("work.turn-ms", 10, 1, 1_000),
                keys.number("work.firings-per-turn", 5_000, 1, 100_000),
                keys.number("work.recomputations-per-turn", 1_000, 1, 100_000),
                keys.number("work.rate-cells-per-turn", 20_000, 1, 100_000),
                new RateHold(
                        keys.number("rates.hold-ms", 1_000, 0, 60_000),
                        keys.number("rates.catch-up-hold-ms", 600_000, 1, 3_600_000)),
                attendance(keys),
                signals(keys));
    }

    private static SignalPolicy signals(RoleKeys keys) {
        return new SignalPolicy(
                keys.number("signals.explain-days", 5, 0, 250),
                keys.number("signals.keep-days", 730, 1, 3_650) * DAY_MILLIS);
    }

    private static AttendanceSettings attendance(RoleKeys keys) {
        return new AttendanceSettings(
                new AttendancePolicy(
                        keys.number("attendance.grace-seconds", 60, 0, 86_400) * SECOND_MILLIS,
                        keys.number("attendance.spread-minutes", 15, 0, 1_440) * MINUTE_MILLIS),
                keys.number("attendance.keep-days", 45, AttendanceSettings.LEAST_KEEP_DAYS, 3_650));
    }

    private static Ladder ladder(RoleKeys keys) {
        return Ladder.standard(
                keys.number("ladder.version", 1, 1, Integer.MAX_VALUE),
                keys.number("ladder.due-soon-permille", 800, 1, 999),
                keys.number("ladder.due-soon-working-days", 1, 1, 100),
                keys.number("ladder.apology-working-days", 1, 1, 100),
                keys.number("ladder.escalation-working-days", 2, 1, 100),
                keys.number("ladder.escalations", 3, 0, 20));
    }

    private static long graceMillis(RoleKeys keys) {
        return keys.number(GRACE, 60, 0, 86_400) * SECOND_MILLIS;
    }

    private static Map<String, Long> graceMillisBySource(RoleKeys keys) {
        Map<String, Long> millis = new TreeMap<>();
        keys.numbersBelow(GRACE + ".", 0, 86_400)
                .forEach((source, seconds) -> millis.put(source, seconds * SECOND_MILLIS));
        return millis;
    }

    private static long keepClosedMillis(RoleKeys keys) {
        return keys.number("keep-closed-days", 90, 0, 3_650) * DAY_MILLIS;
    }

    private static RateConfig rates(RoleKeys keys) {
        int quiet = keys.number("rates.quiet-ms", 1_000, 0, 60_000);
        return new RateConfig(
                keys.zone("rates.zone", "Asia/Ho_Chi_Minh"),
                quiet,
                keys.number("rates.old-ms", Math.max(5_000, quiet), quiet, 600_000),
                keys.number("rates.interval-ms", 100, 10, 60_000),
                keys.number("rates.groups-per-interval", 1_000, 1, 100_000),
                keys.number("rates.minimum-persons", 5, 1, 1_000),
                keys.number("satisfaction.minimum-ratings", 5, 2, 1_000));
    }
}
