package congvu.producers.importing.profile;

import congvu.producers.importing.profile.Cleaning.ColumnCleaning;
import congvu.producers.importing.profile.Cleaning.LetterCase;
import congvu.producers.importing.profile.Cleaning.Replacement;
import congvu.producers.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a profile says about cleaning values and leaving rows out. */
final class CleaningSections {

    private CleaningSections() {}

    static Cleaning cleaning(YamlMap yaml) {
        Cleaning standard = Cleaning.standard();
        return new Cleaning(
                yaml.flagOr("trim", standard.trim()),
                yaml.has("empty") ? Set.copyOf(yaml.texts("empty")) : standard.empty(),
                yaml.section("columns", Map.of(), CleaningSections::columns));
    }

    private static Map<String, ColumnCleaning> columns(YamlMap yaml) {
        Map<String, ColumnCleaning> columns = new LinkedHashMap<>();
        yaml.keys()
                .forEach(name -> columns.put(name, yaml.required(name).asMap().readWhole(CleaningSections::column)));
        return columns;
    }

    private static ColumnCleaning column(YamlMap yaml) {
        return new ColumnCleaning(
                yaml.maps("replace", CleaningSections::replacement),
                yaml.constantOr("case", LetterCase.KEEP),
                Set.copyOf(yaml.texts("empty")));
    }

    private static Replacement replacement(YamlMap yaml) {
        Pattern match = pattern(yaml, "match");
        String with = yaml.or("with", "", value -> value.asText().text());
        try {
            // Shows a group that does not exist now instead of in the middle of a file.
            Pattern.compile("(?:" + match.pattern() + ")|").matcher("").replaceAll(with);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw yaml.problem(
                    "with",
                    "Expected a replacement for the groups of 'match', but found '" + with
                            + "'. Write \\$ for a dollar sign.");
        }
        return new Replacement(match, with);
    }

    static SkipRule skip(YamlMap yaml) {
        return new SkipRule(yaml.text("reason"), yaml.maps("when", CleaningSections::condition));
    }

    static Condition condition(YamlMap yaml) {
        String column = yaml.text("column");
        boolean negated = yaml.flagOr("not", false);
        boolean oneOf = yaml.has("equals");
        boolean matches = yaml.has("matches");
        boolean empty = yaml.has("empty");
        if ((oneOf ? 1 : 0) + (matches ? 1 : 0) + (empty ? 1 : 0) != 1) {
            throw yaml.place().problem("Expected exactly one of 'equals', 'matches' and 'empty'.");
        }
        if (empty) {
            return new Condition(column, new Condition.Missing(), negated == yaml.flagOr("empty", true));
        }
        Condition.Test test = oneOf
                ? new Condition.OneOf(Set.copyOf(yaml.texts("equals")))
                : new Condition.Matches(pattern(yaml, "matches"));
        return new Condition(column, test, negated);
    }

    private static Pattern pattern(YamlMap yaml, String key) {
        return yaml.required(key).asText().as("a regular expression", Pattern::compile);
    }
}
