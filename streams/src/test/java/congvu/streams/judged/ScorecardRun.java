package congvu.streams.judged;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.result.Scorecard;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.fixtures.ShippedScorecard;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.InputEvents;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The scorecards that the real topology makes of some deliveries. */
final class ScorecardRun implements AutoCloseable {
    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int TURNS = 20;

    private final SchemaRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final Map<String, Scorecard> cards = new TreeMap<>();
    private final TopologyTestDriver driver;

    /** Begins with reference data and a policy; null for none. */
    ScorecardRun(ReferenceData reference, @Nullable ScorecardPolicyRecord policy) {
        this(RoleConfig.defaults(), reference, policy);
    }

    ScorecardRun(RoleConfig config, ReferenceData reference, @Nullable ScorecardPolicyRecord policy) {
        Topology topology =
                StreamsRole.topology(config, TOPICS, registry, 1, new PartitionAccounts(), new RateAccounts());
        driver = new TopologyTestDriver(topology, properties());
        TestInputTopic<String, SpecificRecord> topic = topic(TOPICS.reference());
        ReferenceRecords.of(reference).forEach(topic::pipeInput);
        if (policy != null) {
            publish(policy);
        }
        rest();
    }

    void publish(ScorecardPolicyRecord policy) {
        this.<SpecificRecord>topic(TOPICS.reference()).pipeInput(ShippedScorecard.key(policy), policy);
    }

    ScorecardRun deliver(List<Delivery> deliveries) {
        TestInputTopic<String, Tick> ticks = topic(TOPICS.clock());
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.Event arrived -> deliver(arrived.event());
                case Delivery.Tick told -> {
                    ticks.pipeInput("0", new Tick(told.now(), "test", TickMode.REPLAY));
                    driver.advanceWallClockTime(TURN);
                }
            }
        }
        rest();
        return this;
    }

    private void deliver(SpecificRecord event) {
        TopicSpec topic = TopologyOutcome.topicOf(event).topicIn(TOPICS);
        this.<SpecificRecord>topic(topic).pipeInput(InputEvents.keyOf(event), event);
    }

    /** What stands on the topic. */
    Map<String, Scorecard> cards() {
        List<TestRecord<String, Scorecard>> records = driver.createOutputTopic(
                        TOPICS.scorecards().name(),
                        new StringDeserializer(),
                        serdes.<Scorecard>deserializer(TOPICS.scorecards()))
                .readRecordsToList();
        for (TestRecord<String, Scorecard> record : records) {
            if (record.value() == null) {
                cards.remove(record.key());
            } else {
                cards.put(record.key(), record.value());
            }
        }
        return cards;
    }

    void rest() {
        for (int turn = 0; turn < TURNS; turn++) {
            driver.advanceWallClockTime(TURN);
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> topic(TopicSpec topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "scorecards");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
