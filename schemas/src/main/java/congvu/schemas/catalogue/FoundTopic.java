package congvu.schemas.catalogue;

import java.util.Map;

/**
 * A topic as the cluster has it.
 *
 * @param name name of the topic
 * @param partitions how many partitions
 * @param replicationFactor copies of the partition that has the fewest
 * @param settings effective settings, defaults of the brokers included
 */
public record FoundTopic(String name, int partitions, int replicationFactor, Map<String, String> settings) {

    public FoundTopic {
        settings = Map.copyOf(settings);
    }
}
