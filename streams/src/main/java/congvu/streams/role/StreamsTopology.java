package congvu.streams.role;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.streams.dossier.DossierNodes;
import congvu.streams.rate.RateNodes;
import congvu.streams.rate.RatePartitioner;
import congvu.streams.store.LoggedHashStoreBuilder;
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
 * Wires the two stages: dossiers with the clock and the reference data, and rates. Decides nothing else.
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
            Supplier<? extends Processor<byte[], byte[], byte[], byte[]>> rates) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<byte[], byte[]> input = builder.stream(
                List.of(
                        topics.dossiers().name(),
                        topics.clock().name(),
                        topics.reference().name()),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName(INPUT)
                        .withTimestampExtractor(new ArrivalTime())
                        .withOffsetResetPolicy(AutoOffsetReset.earliest()));
        KStream<byte[], byte[]> outcome =
                input.process(new Stage(dossiers, dossierStores()), Named.as(DossierNodes.PROCESSOR));
        outcome.process(PassOn::new, Named.as(DossierNodes.TO_RATE_PARTIALS))
                .repartition(partials())
                .process(new Stage(rates, rateStores()), Named.as(RateNodes.PROCESSOR));
        return withSinks(builder.build());
    }

    private Repartitioned<byte[], byte[]> partials() {
        return Repartitioned.<byte[], byte[]>as(RateNodes.PARTIALS)
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray())
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(new RatePartitioner());
    }

    private Topology withSinks(Topology topology) {
        sink(topology, DossierNodes.TO_OBLIGATIONS, topics.obligations(), DossierNodes.PROCESSOR);
        sink(topology, DossierNodes.TO_ALERTS, topics.alerts(), DossierNodes.PROCESSOR);
        sink(topology, DossierNodes.TO_REJECTED, topics.rejected(), DossierNodes.PROCESSOR);
        sink(topology, RateNodes.TO_RATES, topics.rates(), RateNodes.PROCESSOR);
        return topology;
    }

    private static void sink(Topology topology, String name, TopicSpec topic, String parent) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private static Set<StoreBuilder<?>> dossierStores() {
        return Set.of(
                new LoggedHashStoreBuilder(DossierNodes.DOSSIERS, CHANGELOG),
                new LoggedHashStoreBuilder(DossierNodes.REFERENCE, CHANGELOG),
                new AnchorStore.Builder());
    }

    private static Set<StoreBuilder<?>> rateStores() {
        return Set.of(new LoggedHashStoreBuilder(RateNodes.STORE, CHANGELOG));
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
