package congvu.bench.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line between a process and whoever started it: a word and named values, as {@code @usage cpuNanos=1 heapBytes=2}.
 * No value holds a blank.
 */
public record Report(String word, Map<String, String> values) {

    private static final String MARK = "@";

    public Report {
        values = Map.copyOf(values);
    }

    /** A report without values. */
    public static Report of(String word) {
        return new Report(word, Map.of());
    }

    /** This report with one more value. */
    public Report with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new Report(word, more);
    }

    /** This report with the values of another one too. */
    public Report with(Report other) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new Report(word, more);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Expected " + name + " in the report " + word + ", but it is missing.");
        }
        return value;
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    /** The line. */
    public String toLine() {
        return values.entrySet().stream()
                .map(value -> " " + value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("", MARK + word, ""));
    }

    /** The report in a line; empty when the line is something else that was printed. */
    public static Optional<Report> ofLine(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] words = line.substring(MARK.length()).split(" ");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return Optional.of(new Report(words[0], values));
    }
}
