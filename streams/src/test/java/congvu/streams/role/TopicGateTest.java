package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.schemas.catalogue.FoundTopic;
import congvu.schemas.catalogue.PlannedTopic;
import congvu.schemas.catalogue.Replication;
import congvu.schemas.catalogue.TopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicGateTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    private final Cluster cluster = new Cluster();

    @Test
    void shouldTellPartitionsAndReplicationWhenTopicsAreSound() {
        // When
        TopicGate.Passed passed = TopicGate.check(cluster, TOPICS);

        // Then
        assertThat(passed).isEqualTo(new TopicGate.Passed(4, 1));
    }

    @Test
    void shouldRefuseAndNameTheTopicWhenOneIsMissing() {
        // Given
        cluster.topics.remove(TOPICS.alerts().name());

        // When / Then
        assertThatThrownBy(() -> TopicGate.check(cluster, TOPICS))
                .isInstanceOf(WeakTopicsException.class)
                .hasMessageContaining(TOPICS.alerts().name());
    }

    @Test
    void shouldRefuseWhenTheClockHasAnotherNumberOfPartitions() {
        // Given
        cluster.put(TOPICS.clock(), 3);

        // When / Then
        assertThatThrownBy(() -> TopicGate.check(cluster, TOPICS))
                .isInstanceOf(WeakTopicsException.class)
                .hasMessageContaining(TOPICS.clock().name())
                .hasMessageContaining("partitions");
    }

    /** One broker, and topics exactly as the catalogue plans them. */
    private static final class Cluster implements TopicAdmin {

        private final Map<String, FoundTopic> topics = new HashMap<>();

        private Cluster() {
            TOPICS.all().forEach(topic -> put(topic, 4));
        }

        private void put(TopicSpec topic, int partitions) {
            PlannedTopic planned = new PlannedTopic(topic, partitions, Replication.forBrokers(1));
            topics.put(topic.name(), new FoundTopic(topic.name(), planned.partitions(), 1, planned.settings()));
        }

        @Override
        public int brokers() {
            return 1;
        }

        @Override
        public Map<String, FoundTopic> describe(Collection<String> names) {
            Map<String, FoundTopic> found = new HashMap<>(topics);
            found.keySet().retainAll(names);
            return found;
        }

        @Override
        public void create(List<PlannedTopic> wanted) {
            throw new UnsupportedOperationException("Expected a check to create nothing.");
        }
    }
}
