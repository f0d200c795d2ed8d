package congvu.streams.role;

import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.partition.PartitionProcessor;
import congvu.streams.partition.PartitionWire;
import congvu.streams.rate.RateAccount;
import congvu.streams.rate.RateAccounts;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.unit.UnitAccount;
import congvu.streams.unit.UnitAccounts;
import congvu.streams.unit.UnitProcessor;
import congvu.streams.unit.UnitWire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** The running processors of one process: the role {@code streams}. */
public final class StreamsRole implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final long STUCK_MILLIS = 120_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final double MILLIS_PER_SECOND = 1_000.0;

    private final KafkaStreams engine;
    private final PartitionAccounts dossiers;
    private final RateAccounts rates;
    private final UnitAccounts units;
    private final RestoreProgress restore;
    private final ThreadFailures failures;
    private final InstantSource wall;
    private final KafkaStreamsMetrics engineMeters;
    private final EngineState state = new EngineState();

    private StreamsRole(
            KafkaStreams engine,
            PartitionAccounts dossiers,
            RateAccounts rates,
            UnitAccounts units,
            InstantSource wall) {
        this.engine = engine;
        this.dossiers = dossiers;
        this.rates = rates;
        this.units = units;
        this.wall = wall;
        this.restore = new RestoreProgress();
        this.failures = new ThreadFailures(() -> System.nanoTime() / NANOS_PER_MILLI);
        this.engineMeters = new KafkaStreamsMetrics(engine);
    }

    /**
     * Starts the processors and returns at once.
     *
     * @param client how to reach Kafka: brokers and security
     * @param wall the host's clock, to tell how late ticks are; nothing is decided by it
     * @throws WeakTopicsException when a topic is missing or weaker than the catalogue says
     */
    public static StreamsRole start(
            RoleConfig config,
            Map<String, ?> client,
            TopicCatalogue topics,
            SchemaRegistry registry,
            MeterRegistry meters,
            InstantSource wall) {
        TopicGate.Passed cluster = askCluster(client, topics);
        PartitionAccounts dossiers = new PartitionAccounts();
        RateAccounts rates = new RateAccounts();
        UnitAccounts units = new UnitAccounts();
        Topology topology = topology(config, topics, registry, cluster.partitions(), dossiers, rates, units);
        String instanceId = InstanceIdentity.in(config.stateDirectory());
        KafkaStreams engine =
                new KafkaStreams(topology, EngineSettings.of(config, client, cluster.replication(), instanceId));
        StreamsRole role = new StreamsRole(engine, dossiers, rates, units, wall);
        role.start(meters);
        return role;
    }

    /** The topology of the role, for whoever wants to run it without a broker. */
    public static Topology topology(
            RoleConfig config,
            TopicCatalogue topics,
            SchemaRegistry registry,
            int partitions,
            PartitionAccounts dossiers,
            RateAccounts rates) {
        return topology(config, topics, registry, partitions, dossiers, rates, new UnitAccounts());
    }

    /** The same, with accounts of the tasks of units. */
    public static Topology topology(
            RoleConfig config,
            TopicCatalogue topics,
            SchemaRegistry registry,
            int partitions,
            PartitionAccounts dossiers,
            RateAccounts rates,
            UnitAccounts units) {
        AvroSerdes serdes = new AvroSerdes(registry);
        PartitionWire wire = new PartitionWire(topics, serdes);
        UnitWire unitWire = new UnitWire(topics, serdes);
        return new StreamsTopology(topics, partitions)
                .build(
                        () -> new PartitionProcessor(config.dossiers(), wire, dossiers),
                        () -> new UnitProcessor(config.units(), partitions, unitWire, rates, units));
    }

    private void start(MeterRegistry meters) {
        engine.setStateListener((now, before) -> {
            failures.onChange(now, before);
            state.onChange(now, before);
        });
        engine.setUncaughtExceptionHandler(failures);
        engine.setGlobalStateRestoreListener(restore);
        meters.config().meterFilter(new KafkaMeterFilter());
        new StreamsMeters(dossiers, rates, units).bindTo(meters, restore, this::health);
        engineMeters.bindTo(meters);
        engine.start();
    }

    /**
     * Blocks until the processors have their stores back and read input.
     *
     * @throws IllegalStateException when they have stopped instead, or when nothing is read back for minutes
     */
    public void awaitRunning() throws InterruptedException {
        long restored = 0;
        boolean isFirst = true;
        while (!state.awaitRunning(STUCK_MILLIS)) {
            if (state.hasStopped()) {
                throw stopped();
            }
            long now = restore.restored();
            if (!isFirst && now == restored) {
                throw new IllegalStateException("Expected the processors to come up, but for two minutes they are "
                        + state.word() + " with " + restore.remaining()
                        + " records to read back, and none comes; look at"
                        + " the broker's log, and start them again.");
            }
            restored = now;
            isFirst = false;
        }
    }

    /** Runs this when they stop, whether by {@link #close} or by themselves; at once when they have. */
    public void onStop(Runnable listener) {
        state.onStop(listener);
    }

    /** @throws IllegalStateException when they have stopped by themselves, saying what killed the last thread */
    public void requireAlive() {
        if (state.hasStopped()) {
            throw stopped();
        }
    }

    /**
     * Whether nothing of what has been read is held back for a later turn.
     *
     * @throws IllegalStateException when they have stopped, so that nobody waits for them
     */
    public boolean isIdle() {
        requireAlive();
        return state.isRunning()
                && sumOfDossiers(PartitionAccount::held) == 0
                && sumOfRates(RateAccount::pending) == 0
                && sumOfUnits(UnitAccount::pending) == 0;
    }

    /** What became of the input, by partition. */
    public PartitionAccounts accounts() {
        return dossiers;
    }

    public StreamsHealth health() {
        OptionalLong tick = dossiers.accounts().stream()
                .mapToLong(PartitionAccount::tick)
                .filter(told -> told > 0)
                .min();
        boolean live = dossiers.accounts().stream().anyMatch(PartitionAccount::isLive);
        return new StreamsHealth(
                state.word(),
                state.isRunning(),
                tick,
                live ? delay(tick) : OptionalDouble.empty(),
                sumOfDossiers(PartitionAccount::accepted) + sumOfUnits(UnitAccount::accepted),
                sumOfDossiers(PartitionAccount::duplicates) + sumOfUnits(UnitAccount::duplicates),
                sumOfDossiers(PartitionAccount::refused) + sumOfUnits(UnitAccount::refused),
                sumOfDossiers(PartitionAccount::open),
                sumOfDossiers(PartitionAccount::held),
                sumOfRates(RateAccount::pending),
                restore.remaining(),
                restore.restored(),
                failures.last());
    }

    private IllegalStateException stopped() {
        return new IllegalStateException("Expected the processors to run, but they stopped: " + failures.last() + ".");
    }

    /** Commits what is done and leaves; a static member stays in its group, so that a successor takes over at once. */
    @Override
    public void close() {
        engineMeters.close();
        engine.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    }

    private OptionalDouble delay(OptionalLong tick) {
        return tick.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((wall.millis() - tick.getAsLong()) / MILLIS_PER_SECOND);
    }

    private long sumOfDossiers(ToLongFunction<PartitionAccount> figure) {
        return dossiers.accounts().stream().mapToLong(figure).sum();
    }

    private long sumOfRates(ToLongFunction<RateAccount> figure) {
        return rates.accounts().stream().mapToLong(figure).sum();
    }

    private long sumOfUnits(ToLongFunction<UnitAccount> figure) {
        return units.accounts().stream().mapToLong(figure).sum();
    }

    private static TopicGate.Passed askCluster(Map<String, ?> client, TopicCatalogue topics) {
        try (Admin admin = Admin.create(new HashMap<>(client))) {
            return TopicGate.check(new KafkaTopicAdmin(admin), topics);
        }
    }
}
