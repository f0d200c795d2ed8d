package congvu.producers.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class TopicPartitionsTest {

    private static final Node NODE = new Node(1, "127.0.0.1", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @Test
    void shouldNameTheTopicAndTheWayOutWhenAConsumerFindsNone() {
        // Given
        consumer.updatePartitions("congvu.alerts", List.of());

        // When / Then
        assertThatThrownBy(() -> TopicPartitions.of(consumer, "congvu.alerts"))
                .isInstanceOf(MissingTopicException.class)
                .hasMessageContaining("congvu.alerts")
                .hasMessageContaining("congvu topics apply");
    }

    @Test
    void shouldOrderThemByNumberWhenThereAreSome() {
        // Given
        consumer.updatePartitions("congvu.alerts", List.of(partition(1), partition(0)));

        // When / Then
        assertThat(TopicPartitions.of(consumer, "congvu.alerts"))
                .containsExactly(new TopicPartition("congvu.alerts", 0), new TopicPartition("congvu.alerts", 1));
    }

    @Test
    void shouldNameTheTopicWhenAProducerWaitedForItInVain() {
        // Given
        TimeoutException waited =
                new TimeoutException("not present in metadata", new UnknownTopicOrPartitionException("none"));

        // When / Then
        assertThatThrownBy(() -> TopicPartitions.count(failing(waited), "congvu.clock"))
                .isInstanceOf(MissingTopicException.class)
                .hasMessageContaining("congvu.clock");
    }

    @Test
    void shouldNotBlameTheTopicWhenNoBrokerAnswers() {
        // Given
        TimeoutException waited = new TimeoutException("not present in metadata");

        // When / Then
        assertThatThrownBy(() -> TopicPartitions.count(failing(waited), "congvu.clock"))
                .isSameAs(waited);
    }

    private static PartitionInfo partition(int number) {
        return new PartitionInfo("congvu.alerts", number, NODE, new Node[] {NODE}, new Node[] {NODE});
    }

    private static MockProducer<byte[], byte[]> failing(RuntimeException failure) {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(Cluster.empty(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producer.partitionsForException = failure;
        return producer;
    }
}
