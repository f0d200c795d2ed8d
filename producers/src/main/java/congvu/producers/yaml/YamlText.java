package congvu.producers.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A single value, as it was written; an explicit {@code null} or an empty value does not become a YamlText.
 *
 * @param place where it stands
 * @param text the value without quotes
 * @param source where its characters stand, null where nobody needs to know
 */
public record YamlText(
        YamlPlace place, String text, @Nullable YamlSource source) implements YamlValue {

    /** A text whose characters have no place of their own. */
    public YamlText(YamlPlace place, String text) {
        this(place, text, null);
    }

    /**
     * A complaint about one character of the text.
     *
     * @param line of the text, from 1
     * @param column in that line, from 1, in characters of Unicode
     */
    public YamlProblem problemAt(int line, int column, String complaint) {
        if (source == null) {
            return place.problem(complaint);
        }
        YamlSource.Spot spot = source.spot(text, index(line, column));
        return new YamlProblem(place.file(), spot.line(), spot.column(), place.key(), complaint);
    }

    private int index(int line, int column) {
        int begin = 0;
        for (int i = 1; i < line && begin >= 0; i++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        int left = text.codePointCount(begin, text.length());
        return text.offsetByCodePoints(begin, Math.min(left, column - 1));
    }

    @Override
    public String kind() {
        return "'" + text + "'";
    }

    /** A number between two bounds, both inclusive. */
    public long number(long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(least, most);
        }
        throw outside(least, most);
    }

    private YamlProblem outside(long least, long most) {
        return place.problem("Expected a whole number from " + least + " to " + most + ", but found '" + text + "'.");
    }

    /** True or false, spelt in that way. */
    public boolean flag() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw place.problem("Expected true or false, but found '" + text + "'.");
        };
    }

    /**
     * Reads the text by a function that refuses with an {@link IllegalArgumentException} or one of the
     * {@link java.time.DateTimeException} family.
     *
     * @param expected what the user should write, for the complaint, such as {@code a date such as 2026-03-02}
     */
    public <T> T as(String expected, Reading<T> reading) {
        try {
            return reading.read(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw place.problem("Expected " + expected + ", but found '" + text + "'.");
        }
    }

    /** Reads a text or refuses it. */
    @FunctionalInterface
    public interface Reading<T> {

        /** The value that the text stands for. */
        T read(String text);
    }
}
