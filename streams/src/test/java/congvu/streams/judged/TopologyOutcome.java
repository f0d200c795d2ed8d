package congvu.streams.judged;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.InputEvents;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.PointerAudit;
import congvu.testkit.judgement.StandingContent;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What the real topology made of some deliveries.
 *
 * @param obligations the latest bytes of each key in hex, tombstones applied
 * @param transitions every record of the alerts topic in order
 * @param rates the latest bytes of each key in hex, tombstones applied
 * @param sent every event in the order in which it was sent, with its place
 */
record TopologyOutcome(
        Map<String, String> obligations,
        List<Alert> transitions,
        Map<String, String> rates,
        List<Rejected> rejected,
        PartitionAccount account,
        List<PointerAudit.Sent> sent) {

    /** What arrives after reference data have come. */
    record Stretch(ReferenceData reference, List<Delivery> deliveries) {}

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    static final SchemaRegistry REGISTRY = new InMemoryRegistry();
    static final AvroSerdes SERDES = new AvroSerdes(REGISTRY);

    /** Longer than any turn of left-over work waits. */
    private static final Duration TURN = Duration.ofSeconds(1);

    static TopologyOutcome of(ReferenceData reference, List<Delivery> deliveries) {
        return of(RoleConfig.defaults(), reference, deliveries);
    }

    static TopologyOutcome of(RoleConfig config, ReferenceData reference, List<Delivery> deliveries) {
        return of(config, List.of(new Stretch(reference, deliveries)));
    }

    /** Where the reference data change on the way, each time with a turn in which they come to rest. */
    static TopologyOutcome of(RoleConfig config, List<Stretch> stretches) {
        PartitionAccounts accounts = new PartitionAccounts();
        Topology topology = StreamsRole.topology(config, TOPICS, REGISTRY, 1, accounts, new RateAccounts());
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties())) {
            TestInputTopic<String, SpecificRecord> references = driver.createInputTopic(
                    TOPICS.reference().name(), new StringSerializer(), SERDES.serializer(TOPICS.reference()));
            List<PointerAudit.Sent> sent = new ArrayList<>();
            for (Stretch stretch : stretches) {
                ReferenceRecords.of(stretch.reference()).forEach(references::pipeInput);
                driver.advanceWallClockTime(TURN);
                deliver(driver, stretch.deliveries(), sent);
                for (int turn = 0; turn < 20; turn++) {
                    driver.advanceWallClockTime(TURN);
                }
            }
            return read(driver, accounts, sent);
        }
    }

    Map<String, Obligation> obligationRecords() {
        return decoded(obligations, TOPICS.obligations().name(), SERDES.deserializer(TOPICS.obligations()));
    }

    Map<String, Rate> rateRecords() {
        return decoded(rates, TOPICS.rates().name(), SERDES.deserializer(TOPICS.rates()));
    }

    /** What stands, as text, without what the order of arrival decides. */
    Map<String, String> standingAlerts() {
        Map<String, String> standing = new TreeMap<>();
        AlertJudge.latest(transitions).forEach((id, alert) -> {
            if (alert.getState() != AlertState.RETRACTED) {
                standing.put(id, StandingContent.of(alert).toString());
            }
        });
        return standing;
    }

    static void deliver(TopologyTestDriver driver, List<Delivery> deliveries, List<PointerAudit.Sent> sent) {
        Map<InputFamily, Long> ends = new EnumMap<>(InputFamily.class);
        sent.forEach(before -> ends.merge(topicOf(before.event()), 1L, Long::sum));
        Map<InputFamily, TestInputTopic<String, SpecificRecord>> events = new EnumMap<>(InputFamily.class);
        for (InputFamily family : InputFamily.values()) {
            TopicSpec topic = family.topicIn(TOPICS);
            events.put(family, driver.createInputTopic(topic.name(), new StringSerializer(), SERDES.serializer(topic)));
        }
        TestInputTopic<String, Tick> ticks = driver.createInputTopic(
                TOPICS.clock().name(), new StringSerializer(), SERDES.serializer(TOPICS.clock()));
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.Event arrived -> {
                    InputFamily family = topicOf(arrived.event());
                    Objects.requireNonNull(events.get(family))
                            .pipeInput(InputEvents.keyOf(arrived.event()), arrived.event());
                    sent.add(new PointerAudit.Sent(arrived.event(), 0, ends.merge(family, 1L, Long::sum) - 1));
                }
                case Delivery.Tick told -> {
                    ticks.pipeInput("0", new Tick(told.now(), "test", TickMode.REPLAY));
                    driver.advanceWallClockTime(TURN);
                }
            }
        }
    }

    /** Of an event. */
    static InputFamily topicOf(SpecificRecord event) {
        return switch (event) {
            case TaskEvent task -> InputFamily.TASKS;
            case FeedbackEvent feedback -> InputFamily.FEEDBACK;
            default -> InputFamily.DOSSIERS;
        };
    }

    private static TopologyOutcome read(
            TopologyTestDriver driver, PartitionAccounts accounts, List<PointerAudit.Sent> sent) {
        List<Alert> alerts = driver.createOutputTopic(
                        TOPICS.alerts().name(), new StringDeserializer(), SERDES.<Alert>deserializer(TOPICS.alerts()))
                .readValuesToList();
        List<Rejected> rejected = driver.createOutputTopic(
                        TOPICS.rejected().name(),
                        new StringDeserializer(),
                        SERDES.<Rejected>deserializer(TOPICS.rejected()))
                .readValuesToList();
        return new TopologyOutcome(
                latest(driver, TOPICS.obligations().name()),
                alerts,
                latest(driver, TOPICS.rates().name()),
                rejected,
                accounts.accounts().getFirst(),
                sent);
    }

    /** As a compacted topic ends up. */
    private static Map<String, String> latest(TopologyTestDriver driver, String topic) {
        Map<String, String> latest = new TreeMap<>();
        List<TestRecord<String, byte[]>> records = driver.createOutputTopic(
                        topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        for (TestRecord<String, byte[]> record : records) {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), HexFormat.of().formatHex(record.value()));
            }
        }
        return latest;
    }

    private static <T> Map<String, T> decoded(Map<String, String> bytes, String topic, Deserializer<T> decoder) {
        Map<String, T> records = new TreeMap<>();
        bytes.forEach((key, value) ->
                records.put(key, decoder.deserialize(topic, HexFormat.of().parseHex(value))));
        return records;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "judged");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
