package congvu.streams.partition;

import congvu.domain.alert.Ladder;
import congvu.domain.standing.Policy;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.result.Obligation;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.LoggedHashStoreBuilder;
import congvu.streams.store.StoreFixture;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** The dossier stage alone on the test driver: events and ticks in, obligations, alerts and refusals out. */
final class PartitionBench implements AutoCloseable {
    static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final long GRACE_MILLIS = 60_000;

    final PartitionAccounts accounts = new PartitionAccounts();
    final TestOutputTopic<String, Obligation> obligations;
    final TestOutputTopic<String, DeadlineChange> deadlineChanges;
    final TestOutputTopic<String, Alert> alerts;
    final TestOutputTopic<String, Rejected> rejected;
    final TestInputTopic<String, byte[]> raw;

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, DossierEvent> events;
    private final TestInputTopic<String, FeedbackEvent> feedback;
    private final TestInputTopic<String, OperatorAction> actions;
    private final TestInputTopic<String, Tick> ticks;
    private final TestInputTopic<String, SpecificRecord> reference;

    PartitionBench(Duration keepClosed) {
        AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
        Policy policy = new Policy(Ladder.standard(1, 1, 2, 3), GRACE_MILLIS, Map.of(), keepClosed.toMillis());
        PartitionSettings settings = PartitionSettings.of(policy, "default");
        driver = new TopologyTestDriver(topology(settings, new PartitionWire(TOPICS, serdes)), properties());
        events = driver.createInputTopic(
                TOPICS.dossiers().name(), new StringSerializer(), serdes.serializer(TOPICS.dossiers()));
        raw = driver.createInputTopic(TOPICS.dossiers().name(), new StringSerializer(), new ByteArraySerializer());
        feedback = driver.createInputTopic(
                TOPICS.feedback().name(), new StringSerializer(), serdes.serializer(TOPICS.feedback()));
        actions = driver.createInputTopic(
                TOPICS.actions().name(), new StringSerializer(), serdes.serializer(TOPICS.actions()));
        ticks = driver.createInputTopic(
                TOPICS.clock().name(), new StringSerializer(), serdes.serializer(TOPICS.clock()));
        reference = driver.createInputTopic(
                TOPICS.reference().name(), new StringSerializer(), serdes.serializer(TOPICS.reference()));
        obligations = driver.createOutputTopic(
                TOPICS.obligations().name(), new StringDeserializer(), serdes.deserializer(TOPICS.obligations()));
        deadlineChanges = driver.createOutputTopic(
                TOPICS.deadlineChanges().name(),
                new StringDeserializer(),
                serdes.deserializer(TOPICS.deadlineChanges()));
        alerts = driver.createOutputTopic(
                TOPICS.alerts().name(), new StringDeserializer(), serdes.deserializer(TOPICS.alerts()));
        rejected = driver.createOutputTopic(
                TOPICS.rejected().name(), new StringDeserializer(), serdes.deserializer(TOPICS.rejected()));
    }

    void event(DossierEvent event) {
        events.pipeInput(event.getDossierId(), event);
    }

    void event(FeedbackEvent event) {
        feedback.pipeInput(event.getCaseId(), event);
    }

    void action(OperatorAction action) {
        actions.pipeInput(action.getAboutId(), action);
    }

    void tick(Instant now) {
        tick(now, TickMode.REPLAY);
    }

    void tick(Instant now, TickMode mode) {
        ticks.pipeInput("0", new Tick(now, "test", mode));
        turn();
    }

    /** All records, and the time in which they come to rest. */
    void reference(ReferenceData reference) {
        referenceWithoutTurn(reference);
        for (int i = 0; i < 3; i++) {
            turn();
        }
    }

    /** All records, and nothing in between them and what comes next. */
    void referenceWithoutTurn(ReferenceData reference) {
        ReferenceRecords.of(reference).forEach(this.reference::pipeInput);
    }

    /** A second of the wall clock. */
    void turn() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    List<Alert> alertsSoFar() {
        return alerts.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private Topology topology(PartitionSettings settings, PartitionWire wire) {
        Topology topology = new Topology();
        topology.addSource(
                "in",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                TOPICS.dossiers().name(),
                TOPICS.tasks().name(),
                TOPICS.feedback().name(),
                TOPICS.inspections().name(),
                TOPICS.attendance().name(),
                TOPICS.actions().name(),
                TOPICS.clock().name(),
                TOPICS.reference().name());
        topology.addProcessor(PartitionNodes.PROCESSOR, () -> new PartitionProcessor(settings, wire, accounts), "in");
        for (String store : StoreFixture.OF_PARTITION) {
            topology.addStateStore(new LoggedHashStoreBuilder(store, Map.of()), PartitionNodes.PROCESSOR);
        }
        sink(topology, PartitionNodes.TO_OBLIGATIONS, TOPICS.obligations().name());
        sink(topology, PartitionNodes.TO_ALERTS, TOPICS.alerts().name());
        sink(
                topology,
                PartitionNodes.TO_DEADLINE_CHANGES,
                TOPICS.deadlineChanges().name());
        sink(
                topology,
                PartitionNodes.TO_ATTENDANCE_DAYS,
                TOPICS.attendanceDays().name());
        sink(topology, PartitionNodes.TO_SIGNALS, TOPICS.signals().name());
        sink(topology, PartitionNodes.TO_REJECTED, TOPICS.rejected().name());
        sink(topology, PartitionNodes.TO_RATE_PARTIALS, "partials");
        return topology;
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), PartitionNodes.PROCESSOR);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "dossier-stage");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
