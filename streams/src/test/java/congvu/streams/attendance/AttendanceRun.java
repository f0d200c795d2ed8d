package congvu.streams.attendance;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.AttendanceDay;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What the whole topology makes of what an office is told.
 *
 * @param days the latest bytes of each key in hex, tombstones applied
 * @param rates the same of rates
 */
record AttendanceRun(
        Map<String, String> days, Map<String, String> rates, List<Rejected> rejected, InputAccount account) {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final SchemaRegistry REGISTRY = new InMemoryRegistry();
    private static final AvroSerdes SERDES = new AvroSerdes(REGISTRY);
    private static final Duration TURN = Duration.ofSeconds(1);

    static AttendanceRun of(Map<String, SpecificRecord> references, List<Object> deliveries) {
        return of(references, deliveries, 60);
    }

    /** With rates of every office, however small. */
    static AttendanceRun of(Map<String, SpecificRecord> references, List<Object> deliveries, int keepDays) {
        return of(
                RoleConfig.of(Map.of("attendance.keep-days", Integer.toString(keepDays), "rates.minimum-persons", "1")),
                references,
                deliveries);
    }

    static AttendanceRun of(RoleConfig config, Map<String, SpecificRecord> references, List<Object> deliveries) {
        PartitionAccounts accounts = new PartitionAccounts();
        try (TopologyTestDriver driver = new TopologyTestDriver(
                StreamsRole.topology(config, TOPICS, REGISTRY, 1, accounts, new RateAccounts()), properties())) {
            TestInputTopic<String, SpecificRecord> reference = input(driver, TOPICS.reference());
            references.forEach(reference::pipeInput);
            TestInputTopic<String, SpecificRecord> told = input(driver, TOPICS.attendance());
            TestInputTopic<String, SpecificRecord> ticks = input(driver, TOPICS.clock());
            driver.advanceWallClockTime(TURN);
            for (Object delivery : deliveries) {
                if (delivery instanceof Instant tick) {
                    ticks.pipeInput("0", new Tick(tick, "test", TickMode.REPLAY));
                    driver.advanceWallClockTime(TURN);
                } else {
                    told.pipeInput(Office.keyOf(delivery), (SpecificRecord) delivery);
                }
            }
            for (int turn = 0; turn < 20; turn++) {
                driver.advanceWallClockTime(TURN);
            }
            List<Rejected> rejected = driver.createOutputTopic(
                            TOPICS.rejected().name(),
                            new StringDeserializer(),
                            SERDES.<Rejected>deserializer(TOPICS.rejected()))
                    .readValuesToList();
            return new AttendanceRun(
                    latest(driver, TOPICS.attendanceDays()),
                    latest(driver, TOPICS.rates()),
                    rejected,
                    accounts.accounts().getFirst().input(InputFamily.ATTENDANCE));
        }
    }

    /** The days as text, by their keys. */
    Map<String, String> dayTexts() {
        Map<String, String> texts = new TreeMap<>();
        days.forEach((key, hex) -> texts.put(
                key,
                DayText.of(SERDES.<AttendanceDay>decoder(TOPICS.attendanceDays())
                        .decode(HexFormat.of().parseHex(hex)))));
        return texts;
    }

    Map<String, Rate> rateRecords() {
        Map<String, Rate> records = new TreeMap<>();
        rates.forEach((key, hex) -> records.put(
                key, SERDES.<Rate>decoder(TOPICS.rates()).decode(HexFormat.of().parseHex(hex))));
        return records;
    }

    private static TestInputTopic<String, SpecificRecord> input(TopologyTestDriver driver, TopicSpec topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), SERDES.serializer(topic));
    }

    /** As a compacted topic ends up. */
    private static Map<String, String> latest(TopologyTestDriver driver, TopicSpec topic) {
        Map<String, String> latest = new TreeMap<>();
        for (TestRecord<String, byte[]> record : driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()) {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), HexFormat.of().formatHex(record.value()));
            }
        }
        return latest;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "attendance");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
