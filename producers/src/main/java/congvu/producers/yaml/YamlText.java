package congvu.producers.yaml;

/**
 * A single value, as it was written; an explicit {@code null} or an empty value does not become a YamlText.
 *
 * @param place where it stands
 * @param text the value without quotes
 */
public record YamlText(YamlPlace place, String text) implements YamlValue {

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
