package congvu.producers.importing.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.wire.AvroSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class KafkaReplayTargetTest {

    private static final TopicPartition ANCHOR = new TopicPartition("congvu.dossiers", 0);

    private final Uuid topicId = Uuid.randomUuid();
    private final KafkaAccess kafka = new KafkaAccess(
            Map.of("bootstrap.servers", "127.0.0.1:1"), new InMemoryRegistry(), TopicCatalogue.standard());
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void shouldCommitTickEventsAndPositionTogetherWhenAStepIsSent() {
        // Given
        KafkaReplayTarget target = target();

        // When
        target.tick(1_444_000_000_000L);
        target.event("d-1".getBytes(UTF_8), new byte[] {1});
        boolean beforeCommit = producer.history().isEmpty();
        target.commit(1);

        // Then
        assertThat(beforeCommit).isTrue();
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("congvu.clock", "congvu.clock", "congvu.dossiers");
        assertThat(producer.history().subList(0, 2))
                .extracting(ProducerRecord::partition)
                .containsExactly(0, 1);
        assertThat(producer.consumerGroupOffsetsHistory())
                .singleElement()
                .satisfies(groups -> assertThat(groups.values())
                        .containsExactly(Map.of(ANCHOR, new OffsetAndMetadata(1, topicId.toString()))));
        assertThat(registry.get("congvu.import.events")
                        .tag("outcome", "sent")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldTellAReplaysTimeUnderItsSourceWhenItTicks() {
        // Given
        KafkaReplayTarget target = target();

        // When
        target.tick(1_444_000_000_000L);
        target.commit(0);

        // Then
        Tick tick = new AvroSerdes(kafka.registry())
                .<Tick>decoder(kafka.topics().clock())
                .decode(producer.history().getFirst().value());
        assertThat(tick).isEqualTo(new Tick(Instant.ofEpochMilli(1_444_000_000_000L), "boston311", TickMode.REPLAY));
    }

    @Test
    void shouldTellEveryPartitionOfTheImportsTopicWhenARecordIsForAll() {
        // Given
        KafkaReplayTarget target = target(new TopicPartition("congvu.attendance", 0));

        // When
        target.event("s-1".getBytes(UTF_8), new byte[] {1});
        target.broadcast("device/D".getBytes(UTF_8), new byte[] {2});
        target.commit(1);

        // Then
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsOnly("congvu.attendance")
                .hasSize(3);
        assertThat(producer.history().subList(1, 3))
                .allSatisfy(record -> assertThat(record.key()).isEqualTo("device/D".getBytes(UTF_8)))
                .extracting(ProducerRecord::partition)
                .containsExactly(0, 1);
    }

    @Test
    void shouldAcceptNothingWhenTheLogRefusesARecord() {
        // Given
        KafkaReplayTarget target = target();
        target.event("d-1".getBytes(UTF_8), new byte[] {1});

        // When / Then
        producer.commitTransactionException = new KafkaException("refused");
        assertThatThrownBy(() -> target.commit(1)).isInstanceOf(KafkaException.class);
        assertThat(registry.find("congvu.import.events").tag("outcome", "sent").counter())
                .isNull();
    }

    @Test
    void shouldBeginWhereThePositionSaysWhenItIsOfThisTopic() {
        // Given
        consumer.assign(List.of(ANCHOR));
        consumer.commitSync(Map.of(ANCHOR, new OffsetAndMetadata(42, topicId.toString())));

        // When / Then
        assertThat(target().acceptedUpTo()).isEqualTo(42);
    }

    @Test
    void shouldBeginAtTheStartWhenThePositionIsOfATopicThatWasDeleted() {
        // Given
        consumer.assign(List.of(ANCHOR));
        consumer.commitSync(
                Map.of(ANCHOR, new OffsetAndMetadata(42, Uuid.randomUuid().toString())));

        // When / Then
        assertThat(target().acceptedUpTo()).isZero();
    }

    @Test
    void shouldLeaveNothingOpenWhenTheImportCannotBeTakenOver() {
        // Given
        producer.initTransactionException = new KafkaException("unreachable");

        // When / Then
        assertThatThrownBy(this::target).isInstanceOf(KafkaException.class).hasMessage("unreachable");
        assertThat(producer.closed()).isTrue();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldLetGoOfThePositionWhenTheProducerDoesNotClose() {
        // Given
        KafkaReplayTarget target = target();
        producer.closeException = new KafkaException("interrupted");

        // When / Then
        assertThatThrownBy(target::close).hasMessage("interrupted");
        assertThat(consumer.closed()).isTrue();
    }

    private KafkaReplayTarget target() {
        return target(ANCHOR);
    }

    private KafkaReplayTarget target(TopicPartition anchor) {
        AtomicLong nanos = new AtomicLong();
        return new KafkaReplayTarget(
                kafka,
                producer,
                new ImportPosition(consumer, anchor, topicId),
                "boston311",
                () -> nanos.addAndGet(1_000_000),
                new ProducersMeters(registry));
    }

    private static Cluster cluster() {
        Node node = new Node(1, "127.0.0.1", 1);
        Node[] nodes = {node};
        return new Cluster(
                "test",
                List.of(node),
                List.of(
                        new PartitionInfo("congvu.clock", 0, node, nodes, nodes),
                        new PartitionInfo("congvu.clock", 1, node, nodes, nodes),
                        new PartitionInfo("congvu.dossiers", 0, node, nodes, nodes),
                        new PartitionInfo("congvu.attendance", 0, node, nodes, nodes),
                        new PartitionInfo("congvu.attendance", 1, node, nodes, nodes)),
                Set.of(),
                Set.of());
    }
}
