package congvu.streams.judged;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Signal;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.history.Delivery;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * What the real topology made of some deliveries under some rules.
 *
 * @param transitions every record about files and units, in order
 * @param rejected what was refused
 */
record SignalRun(List<Signal> transitions, List<Rejected> rejected) {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final AvroSerdes SERDES = TopologyOutcome.SERDES;

    /** Rates of history are held back for minutes of the wall clock. */
    private static final Duration LONG_TURN = Duration.ofSeconds(30);

    private static final int TURNS = 40;

    /** @param actions that people take once everything has come to rest, in this order */
    static SignalRun of(
            ReferenceData reference, List<RuleRecord> rules, List<Delivery> deliveries, List<OperatorAction> actions) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "judged");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        try (TopologyTestDriver driver = new TopologyTestDriver(
                StreamsRole.topology(
                        RoleConfig.defaults(),
                        TOPICS,
                        TopologyOutcome.REGISTRY,
                        1,
                        new PartitionAccounts(),
                        new RateAccounts()),
                properties)) {
            TestInputTopic<String, SpecificRecord> references = driver.createInputTopic(
                    TOPICS.reference().name(), new StringSerializer(), SERDES.serializer(TOPICS.reference()));
            ReferenceRecords.of(reference).forEach(references::pipeInput);
            rules.forEach(rule -> references.pipeInput("rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule));
            driver.advanceWallClockTime(LONG_TURN);
            TopologyOutcome.deliver(driver, deliveries, new ArrayList<>());
            rest(driver);
            TestInputTopic<String, OperatorAction> acted = driver.createInputTopic(
                    TOPICS.actions().name(), new StringSerializer(), SERDES.serializer(TOPICS.actions()));
            for (OperatorAction action : actions) {
                acted.pipeInput(action.getAboutId(), action);
            }
            rest(driver);
            return new SignalRun(
                    driver.createOutputTopic(
                                    TOPICS.signals().name(),
                                    new StringDeserializer(),
                                    SERDES.<Signal>deserializer(TOPICS.signals()))
                            .readValuesToList(),
                    driver.createOutputTopic(
                                    TOPICS.rejected().name(),
                                    new StringDeserializer(),
                                    SERDES.<Rejected>deserializer(TOPICS.rejected()))
                            .readValuesToList());
        }
    }

    private static void rest(TopologyTestDriver driver) {
        for (int turn = 0; turn < TURNS; turn++) {
            driver.advanceWallClockTime(LONG_TURN);
        }
    }
}
