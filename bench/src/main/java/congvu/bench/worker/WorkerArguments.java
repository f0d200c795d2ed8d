package congvu.bench.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a worker is told at its start: {@code name=value}. */
public final class WorkerArguments {

    /** Where the broker is. */
    public static final String BROKER = "broker";

    /** Where the registry is. */
    public static final String REGISTRY = "registry";

    /** Which input topic it reads, by the name of its family. */
    public static final String FAMILY = "family";

    /** First offset of each partition, by its number, with commas between; nothing for all of them. */
    public static final String FROM = "from";

    /** A folder of its own. */
    public static final String DIRECTORY = "directory";

    /** How many stream threads. */
    public static final String THREADS = "threads";

    /** Name of the application. */
    public static final String APPLICATION = "application";

    /** How many deadlines are open in the smaller of two. */
    public static final String OPEN = "open";

    /** How many ticks are measured. */
    public static final String TICKS = "ticks";

    /** How many ticks come before the measured ones. */
    public static final String WARM_UP = "warmUp";

    /** How many deadlines fall due at each tick. */
    public static final String DUE_PER_TICK = "duePerTick";

    /** Port of the broker, 0 for any free one. */
    public static final String BROKER_PORT = "brokerPort";

    /** Port of the registry, likewise. */
    public static final String REGISTRY_PORT = "registryPort";

    /** Hash of the one key that the gateway knows. */
    public static final String KEY_HASH = "keyHash";

    /** Begins the name of every setting that the topology is told over its own. */
    public static final String SETTING_PREFIX = "setting.";

    private final Map<String, String> values;

    private WorkerArguments(Map<String, String> values) {
        this.values = values;
    }

    static WorkerArguments parse(String[] arguments) {
        return new WorkerArguments(Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /** The command line of a worker. */
    public static List<String> of(WorkerRole role, Map<String, ?> values) {
        return Stream.concat(
                        Stream.of(role.name()),
                        values.entrySet().stream().map(value -> value.getKey() + "=" + value.getValue()))
                .toList();
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a worker to be told its " + name + ", but it was not.");
        }
        return value;
    }

    /** Settings of the topology, by their own keys. */
    Map<String, String> settings() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(SETTING_PREFIX))
                .collect(Collectors.toMap(
                        value -> value.getKey().substring(SETTING_PREFIX.length()), Map.Entry::getValue));
    }

    /** Offsets by the number of the partition. */
    List<Long> offsets(String name) {
        return Arrays.stream(text(name).split(","))
                .filter(offset -> !offset.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }
}
