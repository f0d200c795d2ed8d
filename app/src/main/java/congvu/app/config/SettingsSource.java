package congvu.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Gathers settings: a file (YAML or properties), then the environment, then options; the later one wins.
 *
 * <p>A key that nobody knows stops the start, whichever way it came: a misspelt security setting must not be ignored.
 */
public final class SettingsSource {

    /** Beginning of the environment variables that are settings. */
    public static final String VARIABLE_PREFIX = "CONGVU_";

    /** Variables of the launcher and of the log, which are no settings. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of(
            "CONGVU_JAVA_HOME",
            "CONGVU_OPTS",
            "CONGVU_NO_BUILD",
            "CONGVU_TRACE",
            "CONGVU_LOG_ROOT",
            "CONGVU_LOG_KAFKA_SERVER");

    private static final String KAFKA_VARIABLE_PREFIX = VARIABLE_PREFIX + "KAFKA_";

    private final Map<String, Settings.Told> told = new HashMap<>();

    /** Reads {@code file} when there is one; {@code .properties} by its name, YAML otherwise. */
    public SettingsSource file(@Nullable Path file) {
        if (file == null) {
            return this;
        }
        String text = textOf(file);
        if (file.toString().endsWith(".properties")) {
            properties(text, file).forEach((key, value) -> put(key.toString(), value.toString(), file.toString()));
        } else {
            flatten("", yaml(text, file), file.toString());
        }
        return this;
    }

    /** Takes the variables that begin with {@code CONGVU_}. */
    public SettingsSource environment(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX) && !OF_THE_LAUNCHER.contains(name)) {
                put(keyOf(name), value, "the environment variable " + name);
            }
        });
        return this;
    }

    /** Takes what was typed, if it was. */
    public SettingsSource option(Setting setting, @Nullable Object value, String optionName) {
        if (value != null) {
            put(setting.key(), value.toString(), "the option " + optionName);
        }
        return this;
    }

    public Settings gather() {
        return new Settings(told);
    }

    private void put(String key, String value, String where) {
        boolean known = Setting.ofKey(key).isPresent()
                || isBelow(key, Setting.KAFKA_PREFIX)
                || isBelow(key, Setting.GRACE_PREFIX);
        if (!known) {
            throw new ConfigurationException("Expected only known settings in " + where + ", but found " + key
                    + "; the known ones are in docs/configuration.md.");
        }
        told.put(key, new Settings.Told(value.strip(), where));
    }

    private static boolean isBelow(String key, String prefix) {
        return key.startsWith(prefix) && key.length() > prefix.length();
    }

    private void flatten(String prefix, JsonNode node, String where) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                            field.getValue(),
                            where));
        } else if (node.isArray()) {
            StringJoiner joined = new StringJoiner(",");
            node.forEach(element -> joined.add(element.asText()));
            put(prefix, joined.toString(), where);
        } else if (!prefix.isEmpty()) {
            put(prefix, node.asText(), where);
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new ConfigurationException("Expected " + where + " to hold keys and values, but found one value.");
        }
    }

    private static String keyOf(String variable) {
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(variable)) {
                return setting.key();
            }
        }
        String lower = variable.substring(VARIABLE_PREFIX.length()).toLowerCase(Locale.ROOT);
        return variable.startsWith(KAFKA_VARIABLE_PREFIX) ? lower.replace('_', '.') : lower;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "Expected to read the settings in " + file + ", but found: " + unreadable, unreadable);
        }
    }

    private static Properties properties(String text, Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    "Expected " + file + " to be a properties file, but found: " + malformed.getMessage(), malformed);
        }
        return properties;
    }

    private static JsonNode yaml(String text, Path file) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new ConfigurationException(
                    "Expected " + file + " to be YAML, but found: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
