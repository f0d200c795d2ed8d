package congvu.app.demo;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one demo run is told.
 *
 * @param input file of a profile's format
 * @param profile how to read it
 * @param dataDirectory where everything is kept; a second run on it goes on where the first one was
 * @param partitions of input and broadcast topics, when they are created
 * @param kafkaPort on 127.0.0.1; 0 for any free one
 * @param registryPort likewise
 * @param streams settings of the processors, keys without {@code streams.}
 */
public record DemoConfig(
        Path input,
        Path profile,
        Path dataDirectory,
        int partitions,
        int kafkaPort,
        int registryPort,
        Map<String, String> streams) {

    public DemoConfig {
        streams = Map.copyOf(streams);
    }
}
