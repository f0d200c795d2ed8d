package congvu.bench.truth;

import congvu.app.scenario.ProvinceResults;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Signal;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import congvu.streams.rate.RateAccount;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.unit.UnitAccount;
import congvu.streams.unit.UnitAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of the role as it is wired, without a broker: bytes in, and what was published so far at any moment. */
final class ToldTopology implements AutoCloseable {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final SchemaRegistry REGISTRY = new InMemoryRegistry();
    private static final AvroSerdes SERDES = new AvroSerdes(REGISTRY);

    /** Longer than any turn of left-over work waits. */
    private static final Duration TURN = Duration.ofSeconds(1);

    /** Rates of history are held back for minutes of the wall clock. */
    private static final Duration LONG_TURN = Duration.ofSeconds(30);

    /** Days of the wall clock: by then all work is done, or never. */
    private static final int MOST_TURNS = 10_000;

    /** With rates of every office, however small. */
    private static final RoleConfig CONFIG = RoleConfig.of(Map.of("rates.minimum-persons", "1"));

    /** What one turn passes on the next one takes up. */
    private static final int IDLE_TURNS = 2;

    private final PartitionAccounts accounts = new PartitionAccounts();
    private final RateAccounts rateAccounts = new RateAccounts();
    private final UnitAccounts unitAccounts = new UnitAccounts();
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final Map<String, RecordEncoder<SpecificRecord>> encoders = new HashMap<>();
    private final Map<String, Map<String, byte[]>> compacted = new HashMap<>();
    private final List<Alert> transitions = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Signal> staffSignals = new ArrayList<>();
    private long rejected;

    ToldTopology() {
        this.driver = new TopologyTestDriver(
                StreamsRole.topology(CONFIG, TOPICS, REGISTRY, 1, accounts, rateAccounts, unitAccounts), properties());
    }

    /** Sends records of reference data by their keys and lets them be taken in. */
    void reference(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> tell(TOPICS.reference(), key, record));
        settle();
    }

    /** Sends one record. */
    void tell(TopicSpec topic, String key, SpecificRecord record) {
        byte[] value = encoders.computeIfAbsent(topic.name(), none -> SERDES.encoder(topic))
                .encode(record);
        inputs.computeIfAbsent(
                        topic.name(),
                        name -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
                .pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Tells the time, and lets a second of the wall clock pass. */
    void tick(Instant now) {
        tell(TOPICS.clock(), "0", new Tick(now, "test", TickMode.REPLAY));
        turn(TURN);
    }

    /** Turns until nothing of what was told is held back, neither in the stages nor on the way to the rates. */
    void settle() {
        int idleTurns = 0;
        for (int turns = 0; idleTurns < IDLE_TURNS; turns++) {
            if (turns == MOST_TURNS) {
                throw new IllegalStateException("Expected nothing to be left after " + MOST_TURNS + " turns, but found "
                        + held() + " pieces of work.");
            }
            turn(LONG_TURN);
            idleTurns = held() == 0 ? idleTurns + 1 : 0;
        }
    }

    private long held() {
        long rates =
                rateAccounts.accounts().stream().mapToLong(RateAccount::pending).sum();
        long units =
                unitAccounts.accounts().stream().mapToLong(UnitAccount::pending).sum();
        return account().held() + rates + units;
    }

    /** What the compacted topics hold now. */
    ProvinceResults results() {
        collect();
        ProvinceResults results = new ProvinceResults();
        take(TOPICS.attendanceDays(), results.days(), AttendanceDay.class);
        take(TOPICS.obligations(), results.obligations(), Obligation.class);
        take(TOPICS.rates(), results.rates(), Rate.class);
        transitions.forEach(alert -> results.alerts().put(alert.getAlertId(), alert));
        signals.forEach(signal -> results.signals().put(signal.getSignalId(), signal));
        staffSignals.forEach(signal -> results.signals().put(signal.getSignalId(), signal));
        return results;
    }

    /** Every record of the alerts topic in order. */
    List<Alert> transitions() {
        collect();
        return List.copyOf(transitions);
    }

    /** Every record of the signals about files and units in order, those that left for good apart. */
    List<Signal> signals() {
        collect();
        return List.copyOf(signals);
    }

    /** The same of the signals about persons. */
    List<Signal> staffSignals() {
        collect();
        return List.copyOf(staffSignals);
    }

    /** How many records were refused. */
    long rejected() {
        collect();
        return rejected;
    }

    PartitionAccount account() {
        return accounts.accounts().getFirst();
    }

    @Override
    public void close() {
        driver.close();
    }

    static TopicCatalogue topics() {
        return TOPICS;
    }

    private void turn(Duration wallClock) {
        driver.advanceWallClockTime(wallClock);
        collect();
    }

    /** Also what nobody asks for, the changelogs among it: the driver would keep it for ever. */
    private void collect() {
        for (String topic : List.copyOf(driver.producedTopicNames())) {
            List<TestRecord<String, byte[]>> records = driver.createOutputTopic(
                            topic, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
            if (topic.equals(TOPICS.alerts().name())) {
                records.forEach(record -> transitions.add(
                        SERDES.<Alert>deserializer(TOPICS.alerts()).deserialize(topic, record.value())));
            } else if (topic.equals(TOPICS.signals().name())) {
                keep(TOPICS.signals(), records, signals);
            } else if (topic.equals(TOPICS.staffSignals().name())) {
                keep(TOPICS.staffSignals(), records, staffSignals);
            } else if (topic.equals(TOPICS.rejected().name())) {
                rejected += records.size();
            } else if (isResult(topic)) {
                Map<String, byte[]> held = compacted.computeIfAbsent(topic, none -> new HashMap<>());
                records.forEach(record -> hold(held, record));
            }
        }
    }

    private static void keep(TopicSpec topic, List<TestRecord<String, byte[]>> records, List<Signal> into) {
        for (TestRecord<String, byte[]> record : records) {
            if (record.value() != null) {
                into.add(SERDES.<Signal>deserializer(topic).deserialize(topic.name(), record.value()));
            }
        }
    }

    private static boolean isResult(String topic) {
        return topic.equals(TOPICS.attendanceDays().name())
                || topic.equals(TOPICS.obligations().name())
                || topic.equals(TOPICS.rates().name());
    }

    private static void hold(Map<String, byte[]> held, TestRecord<String, byte[]> record) {
        if (record.value() == null) {
            held.remove(record.key());
        } else {
            held.put(record.key(), record.value());
        }
    }

    private <V extends SpecificRecord> void take(TopicSpec topic, Map<String, V> into, Class<V> type) {
        compacted
                .getOrDefault(topic.name(), Map.of())
                .forEach((key, bytes) ->
                        into.put(key, type.cast(SERDES.<V>deserializer(topic).deserialize(topic.name(), bytes))));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "truth");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
