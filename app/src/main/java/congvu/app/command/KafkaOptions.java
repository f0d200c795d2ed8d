package congvu.app.command;

import congvu.app.config.Setting;
import congvu.app.config.SettingsSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Kafka and the registry are, for commands that use ones outside this process. */
public final class KafkaOptions {

    private static final String BOOTSTRAP_SERVERS = "--bootstrap-servers";
    private static final String REGISTRY_URL = "--registry-url";

    @Option(names = BOOTSTRAP_SERVERS, paramLabel = "HOST:PORT", description = "Kafka brokers to begin with.")
    private @Nullable String bootstrapServers;

    @Option(names = REGISTRY_URL, paramLabel = "URL", description = "Schema registry.")
    private @Nullable String registryUrl;

    SettingsSource addTo(SettingsSource source) {
        return source.option(Setting.KAFKA_BOOTSTRAP_SERVERS, bootstrapServers, BOOTSTRAP_SERVERS)
                .option(Setting.REGISTRY_URL, registryUrl, REGISTRY_URL);
    }

    boolean isTold() {
        return bootstrapServers != null || registryUrl != null;
    }
}
