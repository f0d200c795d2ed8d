package congvu.app.demo;

import congvu.app.config.ConfigurationException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one demo is told about where and how it runs.
 *
 * @param dataDirectory where everything is kept; a second run on it goes on where the first one was
 * @param partitions of input and broadcast topics, when they are created
 * @param kafkaPort on 127.0.0.1; 0 for any free one
 * @param registryPort likewise
 * @param streams settings of the processors, keys without {@code streams.}
 */
public record SiteConfig(
        Path dataDirectory, int partitions, int kafkaPort, int registryPort, Map<String, String> streams) {

    private static final int MOST_PARTITIONS = 1_000;
    private static final int HIGHEST_PORT = 65_535;

    /** @throws ConfigurationException when a number is out of its range */
    public SiteConfig {
        streams = Map.copyOf(streams);
        require("--partitions", partitions, 1, MOST_PARTITIONS);
        require("--kafka-port", kafkaPort, 0, HIGHEST_PORT);
        require("--registry-port", registryPort, 0, HIGHEST_PORT);
    }

    private static void require(String option, int found, int least, int most) {
        if (found < least || found > most) {
            throw new ConfigurationException(
                    "Expected " + option + " to be from " + least + " to " + most + ", but found " + found + ".");
        }
    }
}
