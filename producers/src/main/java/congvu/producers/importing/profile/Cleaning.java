package congvu.producers.importing.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is done to each value before anything else looks at it: trim, replace, letter case, then empty as missing.
 *
 * @param trim whether white space around a value goes
 * @param empty values that count as missing, in every column
 * @param columns what else is done to single columns
 */
public record Cleaning(boolean trim, Set<String> empty, Map<String, ColumnCleaning> columns) {

    public Cleaning {
        empty = Set.copyOf(empty);
        columns = Map.copyOf(columns);
    }

    /** Trims, and takes an empty value as missing. */
    public static Cleaning standard() {
        return new Cleaning(true, Set.of(""), Map.of());
    }

    /**
     * What is done to one column.
     *
     * @param replacements applied one after the other
     * @param letters letter case in the end
     * @param empty further values that count as missing here
     */
    public record ColumnCleaning(List<Replacement> replacements, LetterCase letters, Set<String> empty) {

        public ColumnCleaning {
            replacements = List.copyOf(replacements);
            empty = Set.copyOf(empty);
        }
    }

    /**
     * Replaces every match.
     *
     * @param match what to look for
     * @param with what to put there; {@code $1} is the first group
     */
    public record Replacement(Pattern match, String with) {}

    /** Letter case of a value. */
    public enum LetterCase {
        /** As it is. */
        KEEP,
        /** Capitals, language neutral. */
        UPPER,
        /** Small letters, language neutral. */
        LOWER
    }
}
