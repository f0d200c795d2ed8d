package congvu.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key that a settings file may hold. An environment variable has the key in capitals after {@code CONGVU_}, with
 * {@code _} for {@code .} and {@code -}.
 *
 * <p>Beside these, any key that begins with {@code kafka.} is handed to Kafka's clients without that beginning, which is
 * how security is set; and {@code streams.grace-seconds.NAME} is the grace of the source of that name.
 */
public enum Setting {
    KAFKA_BOOTSTRAP_SERVERS("kafka.bootstrap.servers", "127.0.0.1:9092", "Brokers to begin with: host:port, host:port"),
    REGISTRY_URL("registry.url", "http://127.0.0.1:8081", "Schema registry, any that is Confluent-compatible"),
    REGISTRY_USER("registry.user", "", "User for the registry's basic authentication; empty for none"),
    REGISTRY_PASSWORD("registry.password", "", "Its password; better told by the environment than by a file"),
    TOPICS_PARTITIONS("topics.partitions", "12", "Partitions of input and broadcast topics, when they are created"),
    STREAMS_APPLICATION_ID("streams.application-id", "congvu", "Name of the stream application and its consumer group"),
    STREAMS_STATE_DIRECTORY(
            "streams.state-directory",
            "congvu-data/streams",
            "Where an instance keeps who it is; state itself is in memory and in Kafka"),
    STREAMS_THREADS("streams.threads", "2", "Threads of the processors"),
    STREAMS_STANDBY_REPLICAS("streams.standby-replicas", "0", "Warm copies of the stores on other instances"),
    STREAMS_COMMIT_INTERVAL_MS(
            "streams.commit-interval-ms",
            "100",
            "How often a transaction is committed at the latest; a live tick that fires asks for one at once"),
    STREAMS_DEFAULT_OFFICE_HOURS(
            "streams.default-office-hours", "default", "Office hours of units that name none and have none above them"),
    STREAMS_KEEP_CLOSED_DAYS(
            "streams.keep-closed-days",
            "90",
            "How long a closed dossier stays open for corrections; later events are refused as TOO_LATE"),
    STREAMS_FACTS_KEEP_DAYS(
            "streams.facts.keep-days",
            "90",
            "How long a rating or a check can be corrected; what is told of it later is refused as TOO_LATE"),
    STREAMS_GRACE_SECONDS(
            "streams.grace-seconds", "60", "How long a deadline waits for a completion that is on its way"),
    STREAMS_LADDER_VERSION("streams.ladder.version", "1", "Version of the ladder, told in each alert"),
    STREAMS_LADDER_DUE_SOON_PERMILLE(
            "streams.ladder.due-soon-permille", "800", "Share of the term that is used up at the first warning"),
    STREAMS_LADDER_DUE_SOON_WORKING_DAYS(
            "streams.ladder.due-soon-working-days", "1", "How long before the deadline the second warning comes"),
    STREAMS_LADDER_APOLOGY_WORKING_DAYS(
            "streams.ladder.apology-working-days", "1", "How long before the deadline an apology is due"),
    STREAMS_LADDER_ESCALATION_WORKING_DAYS(
            "streams.ladder.escalation-working-days", "2", "Working days between two levels of escalation"),
    STREAMS_LADDER_ESCALATIONS("streams.ladder.escalations", "3", "How many levels of escalation there are"),
    STREAMS_RATES_ZONE("streams.rates.zone", "Asia/Ho_Chi_Minh", "Zone in which a period is over"),
    STREAMS_RATES_HOLD_MS("streams.rates.hold-ms", "1000", "How long a changed cell waits for more changes to join"),
    STREAMS_RATES_CATCH_UP_HOLD_MS(
            "streams.rates.catch-up-hold-ms",
            "600000",
            "The same while a replay or a backlog passes ten times as fast as the wall clock, or faster"),
    STREAMS_RATES_QUIET_MS(
            "streams.rates.quiet-ms", "1000", "How long a group of rates must be quiet before it is published"),
    STREAMS_RATES_OLD_MS("streams.rates.old-ms", "5000", "After how long it is published, quiet or not"),
    STREAMS_RATES_INTERVAL_MS("streams.rates.interval-ms", "100", "How often waiting groups are looked at"),
    STREAMS_RATES_GROUPS_PER_INTERVAL(
            "streams.rates.groups-per-interval", "1000", "How many groups are published at a time"),
    STREAMS_RATES_MINIMUM_PERSONS(
            "streams.rates.minimum-persons",
            "5",
            "Persons below which no rate of working days is told of a unit, nor any of a single schedule; 1 tells all"),
    STREAMS_SATISFACTION_CONTENT_SCORE(
            "streams.satisfaction.content-score", "4", "A rating of at least this, of 5, is content"),
    STREAMS_SATISFACTION_POOR_ATTITUDE_SCORE(
            "streams.satisfaction.poor-attitude-score", "2", "An attitude of at most this, of 5, is poor"),
    STREAMS_SATISFACTION_DISLIKED_SCORE(
            "streams.satisfaction.disliked-score",
            "2",
            "A rating of at most this, of 5, says that the handling of its dossier is disliked (scorecard, 5.4)"),
    STREAMS_SATISFACTION_MINIMUM_RATINGS(
            "streams.satisfaction.minimum-ratings",
            "5",
            "Ratings of an official in a month, below which nothing is told of that person"),
    STREAMS_WORK_TURN_MS("streams.work.turn-ms", "10", "How often work that was left over goes on"),
    STREAMS_WORK_FIRINGS_PER_TURN(
            "streams.work.firings-per-turn", "5000", "How many dossiers fall due in one piece, before a commit"),
    STREAMS_WORK_RECOMPUTATIONS_PER_TURN(
            "streams.work.recomputations-per-turn",
            "1000",
            "How many are looked at again in one piece when reference data changes"),
    STREAMS_WORK_RATE_CELLS_PER_TURN(
            "streams.work.rate-cells-per-turn", "20000", "How many cells of rates are passed on in one piece"),
    STREAMS_WORK_UNITS_PER_TURN(
            "streams.work.units-per-turn",
            "500",
            "How many units are looked at again in one piece, by the rules about units"),
    STREAMS_ATTENDANCE_GRACE_SECONDS(
            "streams.attendance.grace-seconds",
            "60",
            "How long after the last punch that could count a day waits for punches that are on their way"),
    STREAMS_ATTENDANCE_SPREAD_MINUTES(
            "streams.attendance.spread-minutes",
            "15",
            "Over how many minutes the days of many persons are closed that end together"),
    STREAMS_ATTENDANCE_KEEP_DAYS(
            "streams.attendance.keep-days",
            "45",
            "For how many days a day of attendance can be corrected; what bears on older ones only is refused as TOO_LATE"),
    STREAMS_SIGNALS_EXPLAIN_DAYS(
            "streams.signals.explain-days",
            "5",
            "Working days in which an acknowledged signal may be explained before anyone may confirm it unexplained"),
    STREAMS_SIGNALS_KEEP_DAYS(
            "streams.signals.keep-days",
            "730",
            "How many days after the last fact it rests on a signal leaves for good, with what people did about it"),
    CLOCK_SOURCE("clock.source", "clock", "Name that the ticks carry, so that several clocks can be told apart"),
    CLOCK_TICKS_PER_SECOND("clock.ticks-per-second", "5", "How often the time is broadcast"),
    CLOCK_BROKER_HAS_OWN_CLOCK(
            "clock.broker-has-own-clock",
            "false",
            "true where the brokers run on other hosts, so that their time can prove this one's"),
    GATEWAY_HOST(
            "gateway.host",
            "127.0.0.1",
            "Address on which the gateway takes events, in clear text: a reverse proxy before it has the TLS"),
    GATEWAY_PORT("gateway.port", "8082", "Its port; 0 for any free one"),
    GATEWAY_KEYS_FILE("gateway.keys-file", "", "File of the keys that may send, by their hashes; docs/gateway.md"),
    GATEWAY_REQUEST_BYTES("gateway.request-bytes", "2097152", "Largest body"),
    GATEWAY_EVENT_BYTES("gateway.event-bytes", "65536", "Largest event of a body"),
    GATEWAY_EVENTS_PER_REQUEST("gateway.events-per-request", "1000", "Most events of a body"),
    GATEWAY_REQUESTS_UNDER_WAY(
            "gateway.requests-under-way",
            "32",
            "Most requests at a time that hold a body or wait for Kafka; more are answered 503"),
    GATEWAY_CONNECTIONS("gateway.connections", "512", "Most connections; more wait to be accepted"),
    GATEWAY_READ_SECONDS("gateway.read-seconds", "10", "Longest time for a whole body to come in"),
    GATEWAY_ACKNOWLEDGE_SECONDS(
            "gateway.acknowledge-seconds", "15", "How long Kafka is waited for before an event counts as failed"),
    GATEWAY_EVENTS_PER_SECOND(
            "gateway.events-per-second", "2000", "Rate of each key that has none of its own; more is answered 429"),
    GATEWAY_BURST_EVENTS("gateway.burst-events", "10000", "So many at once after a pause, of each key"),
    GATEWAY_RECENT_EVENTS(
            "gateway.recent-events",
            "200000",
            "Acknowledged events that are remembered, so that a repeat is answered at once; 0 for none"),
    GATEWAY_REFERENCE_STALE_SECONDS(
            "gateway.reference-stale-seconds",
            "60",
            "After so long without having seen the end of the reference topic, keys bound to units are turned away"),
    HTTP_HOST("http.host", "127.0.0.1", "Address on which /metrics and /health listen"),
    HTTP_PORT("http.port", "0", "Port of /metrics and /health; 0 for any free one, off for none"),
    LOG_FORMAT("log.format", "text", "How the log is written to standard error: text or json"),
    LOG_LEVEL("log.level", "info", "How much of the project's own log is written: error, warn, info, debug or trace");

    /** Keys with this beginning go to the processors. */
    static final String STREAMS_PREFIX = "streams.";

    /** Followed by the name of a source: its own grace. */
    static final String GRACE_PREFIX = "streams.grace-seconds.";

    /** Keys with this beginning go to Kafka's clients. */
    static final String KAFKA_PREFIX = "kafka.";

    private final String key;
    private final String standard;
    private final String purpose;

    Setting(String key, String standard, String purpose) {
        this.key = key;
        this.standard = standard;
        this.purpose = purpose;
    }

    public String key() {
        return key;
    }

    /** The value where nothing else is said. */
    public String standard() {
        return standard;
    }

    /** One line for people. */
    public String purpose() {
        return purpose;
    }

    /** Name of the environment variable that sets it. */
    public String variable() {
        return SettingsSource.VARIABLE_PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
