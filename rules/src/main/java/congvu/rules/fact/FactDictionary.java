package congvu.rules.fact;

import congvu.domain.rule.FactKind;
import java.util.Locale;
import java.util.stream.Collectors;

/** The facts and their fields as a part of {@code docs/rules.md}; a test holds the page to it. */
public final class FactDictionary {

    private FactDictionary() {}

    /** One section for each kind of fact, in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        for (FactKind kind : FactKind.values()) {
            section(FactShape.of(kind), text);
        }
        return text.toString();
    }

    private static void section(FactShape shape, StringBuilder text) {
        text.append("### ")
                .append(shape.kind().name().toLowerCase(Locale.ROOT))
                .append("\n\n")
                .append(shape.meaning())
                .append("\n\n| field | type | meaning |\n|---|---|---|\n");
        shape.fields()
                .forEach(field -> text.append("| `")
                        .append(field.name())
                        .append("` | ")
                        .append(field.type().words())
                        .append(field.unit().isEmpty() ? "" : ", " + field.unit())
                        .append(" | ")
                        .append(field.meaning())
                        .append(words(field))
                        .append(" |\n"));
        text.append('\n');
    }

    private static String words(FactField field) {
        if (field.symbols().isEmpty()) {
            return "";
        }
        return field.symbols().stream()
                .filter(word -> !word.isEmpty())
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(", ", ": ", ""));
    }
}
