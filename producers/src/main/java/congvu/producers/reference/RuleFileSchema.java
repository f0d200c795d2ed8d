package congvu.producers.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.Severity;
import congvu.domain.signal.UnitRatio;
import congvu.rules.coherence.RuleCoherence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema of rule packs, for editors: {@code docs/rules.schema.json} is this text, and a test holds it to that and to
 * the reader. It says less than the reader checks: the types within a condition, and what goes together, it cannot tell.
 */
public final class RuleFileSchema {

    private RuleFileSchema() {}

    /** The whole schema, draft 07. */
    public static String json() {
        Map<String, Object> schema = object(
                "Files of reference data that hold rule packs; other lists of such files are not described here.");
        schema.remove("additionalProperties");
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", "http://json-schema.org/draft-07/schema#");
        top.put("title", "Rule packs of Congvu");
        top.putAll(schema);
        top.put("properties", Map.of("rulePacks", list(pack())));
        return written(top);
    }

    private static Map<String, Object> pack() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", code("Names the pack; part of each signal."));
        properties.put("name", text("For people."));
        properties.put(
                "scope", text("Id of the unit for which, and for all below it, the pack is; \"*\" for all units."));
        properties.put("extends", text("Id of the pack whose rules this one changes; it states only what differs."));
        properties.put("rules", list(rule()));
        Map<String, Object> pack = object("A rule pack.");
        pack.put("required", List.of("id", "rules"));
        pack.put("properties", properties);
        return pack;
    }

    private static Map<String, Object> rule() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", code("Code of the rule, the same in every pack that speaks of it."));
        properties.put("version", whole("Number of the version, rising; 1 when left out.", 1, Integer.MAX_VALUE));
        properties.put("validFrom", date("First local day of validity."));
        properties.put("validTo", date("Last local day of validity, inclusive."));
        properties.put("enabled", flag("false: the rule is silent, and so are packs of wider scope about it."));
        properties.put("subject", words("What its signals are about.", RuleSubject.values()));
        properties.put("severity", words("How grave they are: a label, never a sanction.", Severity.values()));
        properties.put("normId", text("Norm of public-service culture behind it."));
        properties.put("basis", text("Document and article behind it."));
        properties.put("window", words("What is counted together.", RuleStatement.Window.values()));
        properties.put(
                "windowDays", whole("How many days, of working-days and calendar-days.", 1, RuleCoherence.MOST_DAYS));
        properties.put(
                "judged",
                words("When it is judged; when left out, as early as can be.", RuleStatement.Judged.values()));
        properties.put("withDescendants", flag("Of a unit: whether facts of the units below count too."));
        properties.putAll(legProperties());
        Map<String, Object> leg = object("One thing that must hold.");
        Map<String, Object> ofLeg = new LinkedHashMap<>();
        ofLeg.put("legId", text("Its name within the rule; part of the evidence."));
        ofLeg.putAll(legProperties());
        leg.put("required", List.of("legId"));
        leg.put("properties", ofLeg);
        properties.put("legs", list(leg));
        Map<String, Object> both = object("What to tell people.");
        both.put("required", List.of("vi", "en"));
        both.put("properties", texts());
        properties.put("text", both);
        Map<String, Object> rule = object("One version of a rule.");
        rule.put("required", List.of("id"));
        rule.put("properties", properties);
        return rule;
    }

    private static Map<String, Object> texts() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("vi", text("In Vietnamese."));
        properties.put("en", text("In English."));
        return properties;
    }

    private static Map<String, Object> legProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("over", words("Kind of facts that are counted.", FactKind.values()));
        properties.put("when", condition());
        properties.put(
                "idleWorkingDays",
                whole("Of gaps: so many working days without an event.", 1, RuleCoherence.MOST_DAYS));
        properties.put("atLeast", whole("So many facts at least.", 1, LegStatement.MOST_FACTS));
        properties.put("atMost", whole("So many facts at most.", 0, LegStatement.MOST_FACTS));
        Map<String, Object> formula =
                text("Rate of docs/metrics.md or measure of docs/scorecard.md, of the unit over the period.");
        formula.put("enum", UnitRatio.ids());
        properties.put("formulaId", formula);
        properties.put("rateBelow", share("The rate must be less than this."));
        properties.put("rateAtLeast", share("The rate must be this or more."));
        properties.put(
                "minimumDenominator", whole("The rate says nothing before its denominator is so large.", 1, null));
        return properties;
    }

    private static Map<String, Object> object(String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", description);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        return schema;
    }

    private static Map<String, Object> text(String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description);
        return schema;
    }

    private static Map<String, Object> code(String description) {
        Map<String, Object> schema = text(description);
        schema.put("pattern", "^" + RuleStatement.ID + "$");
        schema.put("maxLength", RuleStatement.MOST_ID_CHARS);
        return schema;
    }

    private static Map<String, Object> date(String description) {
        Map<String, Object> schema = text(description);
        schema.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        return schema;
    }

    /** The one word true is no text to YAML. */
    private static Map<String, Object> condition() {
        Map<String, Object> schema = text("Condition over the fields of such a fact (docs/rules.md).");
        schema.put("type", List.of("string", "boolean"));
        return schema;
    }

    private static Map<String, Object> words(String description, Enum<?>[] constants) {
        Map<String, Object> schema = text(description);
        schema.put("enum", Arrays.stream(constants).map(LegStatement::word).toList());
        return schema;
    }

    private static Map<String, Object> flag(String description) {
        Map<String, Object> schema = text(description);
        schema.put("type", "boolean");
        return schema;
    }

    private static Map<String, Object> whole(String description, int least, @Nullable Integer most) {
        Map<String, Object> schema = text(description);
        schema.put("type", "integer");
        schema.put("minimum", least);
        if (most != null) {
            schema.put("maximum", most);
        }
        return schema;
    }

    private static Map<String, Object> share(String description) {
        Map<String, Object> schema = text(description);
        schema.put("type", "number");
        schema.put("minimum", 0);
        schema.put("maximum", 1);
        return schema;
    }

    private static String written(Map<String, Object> schema) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(schema, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }
}
