package congvu.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of one start: every key is known, and each remembers where it was set. */
public final class Settings {

    /** A value and where it came from, for messages. */
    record Told(String value, String where) {}

    private final Map<String, Told> told;

    Settings(Map<String, Told> told) {
        this.told = Map.copyOf(told);
    }

    /** What was told, or the standard value. */
    public String text(Setting setting) {
        Told found = told.get(setting.key());
        return found == null ? setting.standard() : found.value();
    }

    /** Whether somebody set it. */
    public boolean isTold(Setting setting) {
        return told.containsKey(setting.key());
    }

    /** @throws ConfigurationException when it is no whole number of at least {@code least} and at most {@code most} */
    public int number(Setting setting, int least, int most) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw wrong(setting, "a whole number from " + least + " to " + most);
    }

    /** @throws ConfigurationException when it is none of the constants, in any case */
    public <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        String text = text(setting);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw wrong(
                setting,
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ")));
    }

    /** @throws ConfigurationException when it is neither {@code true} nor {@code false} */
    public boolean flag(Setting setting) {
        return switch (text(setting).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "true or false");
        };
    }

    /** What was told about the processors; keys without {@code streams.}. What was not told they know themselves. */
    public Map<String, String> streams() {
        return below(Setting.STREAMS_PREFIX);
    }

    /** What Kafka's clients are to be told beside the brokers: security, time-outs. Keys without {@code kafka.}. */
    public Map<String, String> kafkaClient() {
        Map<String, String> client = below(Setting.KAFKA_PREFIX);
        client.remove(Setting.KAFKA_BOOTSTRAP_SERVERS.key().substring(Setting.KAFKA_PREFIX.length()));
        return client;
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        told.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value.value());
            }
        });
        return found;
    }

    ConfigurationException wrong(Setting setting, String expected) {
        Told found = told.get(setting.key());
        String where = found == null ? "its standard value" : found.where();
        return new ConfigurationException("Expected " + setting.key() + " to be " + expected + ", but found \""
                + text(setting) + "\" in " + where + ".");
    }
}
