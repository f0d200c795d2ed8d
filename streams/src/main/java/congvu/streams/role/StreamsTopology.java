package congvu.streams.role;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.streams.rate.RateNodes;
import congvu.streams.rate.RatePartitioner;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.LoggedHashStoreBuilder;
import congvu.streams.unit.UnitNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Wires the two steps: the partition task, which reads every input topic, the clock and the reference data, and the task of
 * units, which keeps their rates and signals. Decides nothing else.
 *
 * <p>The clock and the reference data are read in one place only, since reading a topic twice would join the stages into
 * one. Bytes go in and out as they are: a record that cannot be decoded is an answer of the processor, never an error of
 * the engine.
 */
public final class StreamsTopology {

    private static final String INPUT = "input";

    /** Small segments, so that what is superseded leaves the changelog soon and a restore reads little of it. */
    private static final Map<String, String> CHANGELOG = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(64 * 1024 * 1024),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.3");

    private final TopicCatalogue topics;
    private final int partitions;

    /** @param partitions of the dossiers; the partial rates have as many */
    public StreamsTopology(TopicCatalogue topics, int partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    /** The topology; the suppliers make the processor of each task. */
    public Topology build(
            Supplier<? extends Processor<byte[], byte[], byte[], byte[]>> dossiers,
            Supplier<? extends Processor<byte[], byte[], byte[], byte[]>> units) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<byte[], byte[]> input = builder.stream(
                inputs(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName(INPUT)
                        .withTimestampExtractor(new ArrivalTime())
                        .withOffsetResetPolicy(AutoOffsetReset.earliest()));
        KStream<byte[], byte[]> outcome =
                input.process(new Stage(dossiers, dossierStores()), Named.as(PartitionNodes.PROCESSOR));
        outcome.process(PassOn::new, Named.as(PartitionNodes.TO_RATE_PARTIALS))
                .repartition(partials())
                .process(new Stage(units, unitStores()), Named.as(RateNodes.PROCESSOR));
        return withSinks(builder.build());
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (InputFamily family : InputFamily.values()) {
            inputs.add(family.topicIn(topics).name());
        }
        inputs.add(topics.clock().name());
        inputs.add(topics.grievances().name());
        inputs.add(topics.reference().name());
        return inputs;
    }

    private Repartitioned<byte[], byte[]> partials() {
        return Repartitioned.<byte[], byte[]>as(RateNodes.PARTIALS)
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray())
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(new RatePartitioner());
    }

    private Topology withSinks(Topology topology) {
        sink(topology, PartitionNodes.TO_OBLIGATIONS, topics.obligations(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_ALERTS, topics.alerts(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_DEADLINE_CHANGES, topics.deadlineChanges(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_ATTENDANCE_DAYS, topics.attendanceDays(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_STAFF_SIGNALS, topics.staffSignals(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_SIGNALS, topics.signals(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_GRIEVANCES, topics.grievances(), PartitionNodes.PROCESSOR);
        sink(topology, PartitionNodes.TO_REJECTED, topics.rejected(), PartitionNodes.PROCESSOR);
        sink(topology, RateNodes.TO_RATES, topics.rates(), RateNodes.PROCESSOR);
        sink(topology, RateNodes.TO_SCORECARDS, topics.scorecards(), RateNodes.PROCESSOR);
        sink(topology, RateNodes.TO_OFFICERS, topics.officerSatisfaction(), RateNodes.PROCESSOR);
        sink(topology, UnitNodes.TO_SIGNALS, topics.signals(), RateNodes.PROCESSOR);
        sink(topology, UnitNodes.TO_REJECTED, topics.rejected(), RateNodes.PROCESSOR);
        return topology;
    }

    private static void sink(Topology topology, String name, TopicSpec topic, String parent) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private static Set<StoreBuilder<?>> dossierStores() {
        return Set.of(
                new LoggedHashStoreBuilder(PartitionNodes.DOSSIERS, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.TASKS, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.FEEDBACK, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.RATINGS, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.INSPECTIONS, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.ATTENDANCE, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.PERSONS, CHANGELOG),
                new LoggedHashStoreBuilder(PartitionNodes.REFERENCE, CHANGELOG),
                new AnchorStore.Builder());
    }

    private static Set<StoreBuilder<?>> unitStores() {
        return Set.of(
                new LoggedHashStoreBuilder(RateNodes.STORE, CHANGELOG),
                new LoggedHashStoreBuilder(UnitNodes.REFERENCE, CHANGELOG),
                new LoggedHashStoreBuilder(UnitNodes.UNITS, CHANGELOG));
    }

    /** A processor with its stores. */
    private record Stage(
            Supplier<? extends Processor<byte[], byte[], byte[], byte[]>> processor, Set<StoreBuilder<?>> stores)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {

        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return processor.get();
        }
    }
}
