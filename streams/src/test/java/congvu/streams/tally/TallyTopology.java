package congvu.streams.tally;

import static congvu.testkit.fixtures.DossierFixture.at;

import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.OfficerSatisfaction;
import congvu.schemas.result.Rate;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology over a city with a desk, and two norms of which one can be checked; what it tells of facts. */
final class TallyTopology implements AutoCloseable {
    static {
        AvroSafety.install();
    }

    static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    /** The tick that everything begins with. */
    static final Instant DAY = at("2026-03-04T09:00");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final PartitionAccounts accounts = new PartitionAccounts();
    private final Map<String, String> ratesSoFar = new TreeMap<>();
    private final TopologyTestDriver driver = new TopologyTestDriver(
            StreamsRole.topology(RoleConfig.defaults(), TOPICS, registry, 1, accounts, new RateAccounts()),
            properties());

    TallyTopology() {
        send(TOPICS.reference(), "unit/city", unit("city", null));
        send(TOPICS.reference(), "unit/desk", unit("desk", "city"));
        send(TOPICS.reference(), "norm/D3", norm("D3", Detectability.INSPECTION));
        send(TOPICS.reference(), "norm/T1", norm("T1", Detectability.NOT_MONITORABLE));
        turn();
        tick(DAY);
    }

    @Override
    public void close() {
        driver.close();
    }

    InputAccount account(InputFamily family) {
        return accounts.accounts().getFirst().input(family);
    }

    void send(TopicSpec topic, String key, SpecificRecord record) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, record);
    }

    void tick(Instant now) {
        send(TOPICS.clock(), "0", new Tick(now, "test", TickMode.REPLAY));
    }

    private void turn() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    void turns() {
        for (int i = 0; i < 20; i++) {
            turn();
        }
    }

    /** Numerator and denominator of each rate that was ever told, by its key, as they stand. */
    Map<String, String> rates() {
        List<TestRecord<String, Rate>> records = driver.createOutputTopic(
                        TOPICS.rates().name(), new StringDeserializer(), serdes.<Rate>deserializer(TOPICS.rates()))
                .readRecordsToList();
        if (!records.isEmpty()) {
            records.forEach(record -> ratesSoFar.put(
                    record.key(),
                    record.value().getNumerator() + "/" + record.value().getDenominator()));
        }
        return new TreeMap<>(ratesSoFar);
    }

    Map<String, String> officers() {
        Map<String, String> told = new TreeMap<>();
        driver.createOutputTopic(
                        TOPICS.officerSatisfaction().name(),
                        new StringDeserializer(),
                        serdes.<OfficerSatisfaction>deserializer(TOPICS.officerSatisfaction()))
                .readKeyValuesToList()
                .forEach(one -> told.put(
                        one.key,
                        one.value == null
                                ? null
                                : one.value.getSatisfied() + " of " + one.value.getRatings() + ", "
                                        + one.value.getPoorAttitude() + " poor"));
        return told;
    }

    List<RefusalReason> rejected() {
        return driver
                .createOutputTopic(
                        TOPICS.rejected().name(),
                        new StringDeserializer(),
                        serdes.<Rejected>deserializer(TOPICS.rejected()))
                .readValuesToList()
                .stream()
                .map(Rejected::getReason)
                .toList();
    }

    private static UnitRecord unit(String id, String parent) {
        return UnitRecord.newBuilder()
                .setUnitId(id)
                .setParentId(parent)
                .setName(id)
                .build();
    }

    private static NormRecord norm(String id, Detectability detectability) {
        return NormRecord.newBuilder()
                .setNormId(id)
                .setName(id)
                .setNameEn(id)
                .setDetectability(detectability)
                .setBasis("QĐ 1847/QĐ-TTg")
                .build();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "tally");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
