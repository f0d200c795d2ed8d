package congvu.schemas.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.schemas.catalogue.PlannedTopic;
import congvu.schemas.catalogue.Replication;
import congvu.schemas.catalogue.TopicSpec;
import org.apache.avro.Schema;

/** What an AsyncAPI document says about Kafka itself, by its bindings of version 0.5.0. */
final class KafkaBindings {
    static final String VERSION = "0.5.0";

    private static final int BROKERS = 3;

    private KafkaBindings() {}

    /** Settings as the catalogue has them created on three brokers; how many partitions there are is the cluster's. */
    static ObjectNode ofChannel(ObjectNode binding, TopicSpec topic) {
        Replication replication = Replication.forBrokers(BROKERS);
        PlannedTopic planned = new PlannedTopic(topic, AsyncApiDocument.PARTITIONS, replication);
        binding.put("topic", topic.name());
        binding.put("partitions", planned.partitions());
        binding.put("replicas", replication.factor());
        ObjectNode configuration = binding.putObject("topicConfiguration");
        planned.settings().forEach((setting, value) -> put(configuration, setting, value));
        binding.put("bindingVersion", VERSION);
        return binding;
    }

    /** Key, and where the id of the schema stands: in the 4 bytes after byte 0 of the payload. */
    static ObjectNode ofMessage(ObjectNode binding, TopicSpec topic, Schema value) {
        ObjectNode key = binding.putObject("key");
        key.put("type", "string");
        key.put("description", topic.key());
        binding.put("schemaIdLocation", "payload");
        binding.put("schemaIdPayloadEncoding", "confluent");
        binding.put("schemaLookupStrategy", Wording.naming(topic.naming()));
        binding.put("bindingVersion", VERSION);
        binding.put("x-congvu-subject", topic.subjectOf(value));
        return binding;
    }

    private static void put(ObjectNode configuration, String setting, String value) {
        if (setting.equals("cleanup.policy")) {
            configuration.putArray(setting).add(value);
        } else if (value.matches("-?\\d+")) {
            configuration.put(setting, Long.parseLong(value));
        } else if (value.equals("false") || value.equals("true")) {
            configuration.put(setting, Boolean.parseBoolean(value));
        } else {
            configuration.put(setting, value);
        }
    }
}
