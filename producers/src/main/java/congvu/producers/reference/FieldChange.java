package congvu.producers.reference;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record that differs.
 *
 * @param path where it stands, for instance {@code versions[2].term.amount}
 * @param validity of the version or timetable that it belongs to, for people; null where there is none
 * @param before null: it was not there
 * @param after null: it will not be there
 */
public record FieldChange(
        String path,
        @Nullable String validity,
        @Nullable String before,
        @Nullable String after) {

    /** One line for a person. */
    public String sentence() {
        return path + (validity == null ? "" : " (valid " + validity + ")") + ": " + shown(before) + " -> "
                + shown(after);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
