package congvu.bench.worker;

import congvu.bench.load.OpenFiles;
import congvu.bench.load.Province;
import congvu.producers.reference.ReferenceSet;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.clock.TickMode;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.row.TickWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The real topology with one partition, driven record by record without a broker: what a tick takes here is what the
 * processors do, and the same small overhead of the driver in every store. Office hours are the built-in ones, and every
 * promise is stated.
 */
final class TickedTopology implements AutoCloseable {

    private static final long DAY_MILLIS = 24 * 60 * 60_000L;
    private static final long SECOND_MILLIS = 1_000;

    /** The standard grace: a deadline fires when a tick is later than it by more. */
    private static final long GRACE_MILLIS = 60_000;

    /** Tuesday 3 June 2025, 09:00 in Viet Nam. */
    private static final long MORNING = 1_748_916_000_000L;

    private static final int EVENTS_PER_DRAIN = 1_000;
    private static final Duration TURN = Duration.ofMillis(10);

    /** More than the reminders of all that falls due take, at 20,000 in a turn. */
    private static final int TURNS_TO_SETTLE = 500;

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> dossiers;
    private final TestInputTopic<byte[], byte[]> clock;
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();
    private final DossierEventWriter events;
    private final TickWriter ticks;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PartitionAccounts accounts = new PartitionAccounts();
    private long now = MORNING;

    TickedTopology(Path state) {
        TopicCatalogue topics = TopicCatalogue.standard();
        InMemoryRegistry registry = new InMemoryRegistry();
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-tick");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                StreamsRole.topology(RoleConfig.defaults(), topics, registry, 1, accounts, new RateAccounts()),
                settings,
                Instant.ofEpochMilli(MORNING));
        dossiers = input(topics.dossiers().name());
        clock = input(topics.clock().name());
        AvroSerdes serdes = new AvroSerdes(registry);
        events = new DossierEventWriter(serdes.schemaId(topics.dossiers()));
        ticks = new TickWriter(serdes.schemaId(topics.clock()), "bench", TickMode.REPLAY);
    }

    /**
     * Opens deadlines: the first ones fall due at the ticks to come, so many at each; the others weeks later. Their
     * reminders are out when this returns.
     */
    void open(int count, int falling, int duePerTick) {
        OpenFiles files = new OpenFiles(new Province(ReferenceSet.empty()));
        for (int number = 0; number < count; number++) {
            boolean isFalling = number < falling;
            long appointment = isFalling
                    ? MORNING - GRACE_MILLIS + number / duePerTick * SECOND_MILLIS + SECOND_MILLIS / 2
                    : MORNING + (15 + number % 60) * DAY_MILLIS + number % 36_000 * SECOND_MILLIS;
            dossiers.pipeInput(
                    files.id(number).getBytes(StandardCharsets.UTF_8),
                    events.write(files.accepted(number, MORNING - (isFalling ? 6 : 1) * DAY_MILLIS, appointment)));
            if (number % EVENTS_PER_DRAIN == 0) {
                drain();
            }
        }
        clock.pipeInput(new byte[] {'0'}, ticks.write(now));
        for (int turn = 0; turn < TURNS_TO_SETTLE; turn++) {
            takeTurn();
        }
        long open = accounts.accounts().getFirst().open();
        if (open != count) {
            throw new IllegalStateException("Expected " + count + " open deadlines, but found " + open + ".");
        }
    }

    /**
     * What a tick took.
     *
     * @param wallNanos from handing it in until it was worked off
     * @param cpuNanos of the one thread that does it: what disturbs the machine is not in it
     */
    record Taken(long wallNanos, long cpuNanos) {}

    /** The next tick; what comes out of it is thrown away afterwards. */
    Taken tick() {
        now += SECOND_MILLIS;
        byte[] tick = ticks.write(now);
        long cpuNanos = threads.getCurrentThreadCpuTime();
        long wallNanos = System.nanoTime();
        clock.pipeInput(new byte[] {'0'}, tick);
        wallNanos = System.nanoTime() - wallNanos;
        cpuNanos = threads.getCurrentThreadCpuTime() - cpuNanos;
        takeTurn();
        return new Taken(wallNanos, cpuNanos);
    }

    @Override
    public void close() {
        driver.close();
    }

    /** What the processors do between two records, and the end of what they sent. */
    private void takeTurn() {
        driver.advanceWallClockTime(TURN);
        drain();
    }

    private void drain() {
        for (String topic : driver.producedTopicNames()) {
            outputs.computeIfAbsent(topic, this::output).readRecordsToList();
        }
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
