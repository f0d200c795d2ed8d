package congvu.app.config;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.RegistryConfig;
import congvu.schemas.registry.SchemaRegistryClient;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How to reach Kafka and the registry.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param registry address and credentials
 * @param clientSettings handed to every Kafka client as they are
 */
public record KafkaConfig(String bootstrapServers, RegistryConfig registry, Map<String, String> clientSettings) {

    public KafkaConfig {
        clientSettings = Map.copyOf(clientSettings);
    }

    /** @throws ConfigurationException naming the key that has a bad value */
    public static KafkaConfig of(Settings settings) {
        String servers = settings.text(Setting.KAFKA_BOOTSTRAP_SERVERS);
        if (!servers.matches("[^,\\s:]+:\\d+(,\\s*[^,\\s:]+:\\d+)*")) {
            throw settings.wrong(Setting.KAFKA_BOOTSTRAP_SERVERS, "host:port, or several with commas between");
        }
        RegistryConfig registry = registryAt(settings);
        Map<String, String> client = settings.kafkaClient();
        client.keySet().forEach(KafkaConfig::refuseUnknown);
        return new KafkaConfig(servers, withCredentials(registry, settings), client);
    }

    /** Kafka's clients only warn of what they do not know; a misspelt security setting must not pass like that. */
    private static void refuseUnknown(String key) {
        boolean known = ConsumerConfig.configNames().contains(key)
                || ProducerConfig.configNames().contains(key)
                || AdminClientConfig.configNames().contains(key);
        if (!known) {
            throw new ConfigurationException("Expected settings of Kafka's clients after " + Setting.KAFKA_PREFIX
                    + ", but found " + Setting.KAFKA_PREFIX + key + "; correct its name or take it out.");
        }
    }

    /** A broker and a registry without any security: the embedded ones. */
    public static KafkaConfig open(String bootstrapServers, String registryUrl) {
        return new KafkaConfig(bootstrapServers, RegistryConfig.at(registryUrl), Map.of());
    }

    /** What producers, readers and roles are given: client settings, the registry's client, the topics. */
    public KafkaAccess access() {
        return new KafkaAccess(client(), new SchemaRegistryClient(registry), TopicCatalogue.standard());
    }

    /** Settings for one client: these, and the brokers. A new map on each call. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(clientSettings);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }

    private static RegistryConfig registryAt(Settings settings) {
        try {
            RegistryConfig registry = RegistryConfig.at(settings.text(Setting.REGISTRY_URL));
            if (registry.base().getHost() != null) {
                return registry;
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below, like one without a host.
        }
        throw settings.wrong(Setting.REGISTRY_URL, "a URL that begins with http:// or https://, with a host");
    }

    private static RegistryConfig withCredentials(RegistryConfig registry, Settings settings) {
        String user = settings.text(Setting.REGISTRY_USER);
        return user.isEmpty() ? registry : registry.withCredentials(user, settings.text(Setting.REGISTRY_PASSWORD));
    }
}
