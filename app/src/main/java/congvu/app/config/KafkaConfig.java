package congvu.app.config;

import java.util.HashMap;
import java.util.Map;

/**
 * How to reach Kafka and the registry.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param registryUrl http or https
 * @param clientSettings handed to every Kafka client as they are
 */
public record KafkaConfig(String bootstrapServers, String registryUrl, Map<String, String> clientSettings) {

    public KafkaConfig {
        clientSettings = Map.copyOf(clientSettings);
    }

    /** @throws ConfigurationException naming the key that has a bad value */
    public static KafkaConfig of(Settings settings) {
        String servers = settings.text(Setting.KAFKA_BOOTSTRAP_SERVERS);
        if (!servers.matches("[^,\\s:]+:\\d+(,\\s*[^,\\s:]+:\\d+)*")) {
            throw settings.wrong(Setting.KAFKA_BOOTSTRAP_SERVERS, "host:port, or several with commas between");
        }
        String registry = settings.text(Setting.REGISTRY_URL);
        if (!registry.matches("https?://\\S+")) {
            throw settings.wrong(Setting.REGISTRY_URL, "a URL that begins with http:// or https://");
        }
        return new KafkaConfig(servers, registry, settings.kafkaClient());
    }

    /** Settings for one client: these, and the brokers. A new map on each call. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(clientSettings);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }
}
