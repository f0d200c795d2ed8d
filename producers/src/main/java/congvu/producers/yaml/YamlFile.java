package congvu.producers.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens a YAML file as a tree that knows its lines.
 *
 * <p>Anchors and aliases are refused: nobody needs them here, and they let a small file grow without bound.
 */
public final class YamlFile {

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final String text;
    private final YAMLParser parser;

    private YamlFile(String name, String text, YAMLParser parser) {
        this.name = name;
        this.text = text;
        this.parser = parser;
    }

    /** Reads a file whose top is a mapping; an unknown key anywhere is a {@link YamlProblem}. */
    public static <T> T read(Path file, Function<YamlMap, T> reading) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new YamlProblem(file.toString(), 1, "", "Expected at most 16 MiB, but the file is larger.");
            }
            return read(file.toString(), Files.readString(file), reading);
        } catch (IOException e) {
            throw new YamlProblem(
                    file.toString(), 1, "", "Expected to read this file as UTF-8 text, but found " + e + ".");
        }
    }

    /** Reads a text whose top is a mapping, under a name for complaints. */
    public static <T> T read(String name, String text, Function<YamlMap, T> reading) {
        try (Reader reader = new StringReader(text);
                YAMLParser parser = FACTORY.createParser(reader)) {
            YamlValue top = new YamlFile(name, text, parser).document();
            return top.asMap().readWhole(reading);
        } catch (JsonProcessingException e) {
            throw new YamlProblem(name, lineOf(e), "", "Expected YAML, but found: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private YamlValue document() throws IOException {
        YamlPlace top = new YamlPlace(name, 1, "");
        parser.nextToken();
        YamlValue value = value(top);
        if (value == null) {
            throw top.problem("Expected keys and values, but the file is empty.");
        }
        if (parser.nextToken() != null) {
            throw here(top).problem("Expected one document, but a second one begins here.");
        }
        return value;
    }

    private @Nullable YamlValue value(YamlPlace place) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw place.problem("Expected the value itself, but found an anchor or alias (& or *). Write it out.");
        }
        return switch (token) {
            case START_OBJECT -> map(place);
            case START_ARRAY -> list(place);
            case VALUE_NULL -> null;
            default ->
                new YamlText(
                        place,
                        parser.getText(),
                        new YamlSource(text, parser.currentTokenLocation().getCharOffset()));
        };
    }

    private YamlMap map(YamlPlace place) throws IOException {
        Map<String, @Nullable YamlValue> values = new LinkedHashMap<>();
        Map<String, YamlPlace> places = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            YamlPlace at = place.child(key, line());
            parser.nextToken();
            if (values.containsKey(key)) {
                throw at.problem("Expected each key once, but this one stands here a second time.");
            }
            values.put(key, value(at));
            places.put(key, at);
        }
        return new YamlMap(place, values, places);
    }

    private YamlList list(YamlPlace place) throws IOException {
        List<YamlValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            YamlPlace at = place.item(items.size(), line());
            YamlValue item = value(at);
            if (item == null) {
                throw at.problem("Expected a value, but this item is empty.");
            }
            items.add(item);
        }
        return new YamlList(place, items);
    }

    private YamlPlace here(YamlPlace place) {
        return new YamlPlace(name, line(), place.key());
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
