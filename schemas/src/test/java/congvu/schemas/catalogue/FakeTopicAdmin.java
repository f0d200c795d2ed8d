package congvu.schemas.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A cluster that keeps topics in a map. */
final class FakeTopicAdmin implements TopicAdmin {

    private final Map<String, FoundTopic> topics = new HashMap<>();
    private final int brokers;

    FakeTopicAdmin(int brokers) {
        this.brokers = brokers;
    }

    @Override
    public int brokers() {
        return brokers;
    }

    @Override
    public Map<String, FoundTopic> describe(Collection<String> names) {
        Map<String, FoundTopic> found = new HashMap<>(topics);
        found.keySet().retainAll(new HashSet<>(names));
        return found;
    }

    @Override
    public void create(List<PlannedTopic> wanted) {
        wanted.forEach(topic -> topics.putIfAbsent(
                topic.name(),
                new FoundTopic(
                        topic.name(), topic.partitions(), topic.replication().factor(), topic.settings())));
    }

    Map<String, FoundTopic> topics() {
        return topics;
    }

    /** Changes one setting of a topic, as an operator would. */
    void alter(String topic, String setting, String value) {
        FoundTopic found = topics.get(topic);
        Map<String, String> settings = new HashMap<>(found.settings());
        settings.put(setting, value);
        topics.put(topic, new FoundTopic(topic, found.partitions(), found.replicationFactor(), settings));
    }

    void makeAnew(String topic, int partitions, int replicationFactor) {
        topics.put(
                topic,
                new FoundTopic(
                        topic, partitions, replicationFactor, topics.get(topic).settings()));
    }
}
