package congvu.producers.reference;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.TermUnit;
import congvu.domain.reference.IdRule;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import congvu.domain.reference.Unit;
import congvu.producers.reference.Validity.Version;
import congvu.producers.yaml.YamlMap;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads units and procedures. */
final class UnitSections {

    private UnitSections() {}

    static Unit unit(YamlMap yaml) {
        String id = id(yaml);
        if (!IdRule.isUsableForUnit(id)) {
            throw yaml.problem("id", "Expected an id that does not end in /**, which means a unit with those below.");
        }
        Validity validity = Validity.of(yaml);
        return new Unit(
                id,
                yaml.optionalText("parentId"),
                yaml.text("name"),
                yaml.optionalText("officeHoursId"),
                validity.from(),
                validity.to(),
                yaml.optionalText("successorId"),
                yaml.maps("placements", UnitSections::placement));
    }

    private static Placement placement(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        return new Placement(
                yaml.optionalText("parentId"), yaml.optionalText("officeHoursId"), validity.from(), validity.to());
    }

    static Procedure procedure(YamlMap yaml) {
        Procedure procedure = new Procedure(id(yaml), yaml.text("name"), yaml.maps("versions", UnitSections::version));
        Validity.refuseOverlaps(procedure.versions().stream()
                .map(version -> new Version(version.version(), new Validity(version.validFrom(), version.validTo())))
                .toList());
        return procedure;
    }

    private static ProcedureVersion version(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        return new ProcedureVersion(
                (int) yaml.required("version").asText().number(0, Integer.MAX_VALUE),
                validity.from(),
                validity.to(),
                yaml.optionalSection("term", UnitSections::term),
                yaml.optional("cutOff", value -> value.asText().as("a local time such as 15:00", LocalTime::parse)),
                yaml.flagOr("pauseMovesStatedPromise", true),
                yaml.flagOr("financialObligationPauses", false),
                yaml.maps("steps", UnitSections::step));
    }

    private static StepTerm step(YamlMap yaml) {
        return new StepTerm(yaml.text("stepId"), yaml.required("term").asMap().readWhole(UnitSections::term));
    }

    static Term term(YamlMap yaml) {
        return new Term(
                (int) yaml.required("amount").asText().number(1, 100_000),
                yaml.constant("unit", TermUnit.class),
                yaml.constantOr("dayCount", DayCount.AS_HOURS));
    }

    static String id(YamlMap yaml) {
        String id = yaml.text("id");
        if (id.isBlank() || id.length() > 200) {
            throw yaml.problem("id", "Expected an id of 1 to 200 characters.");
        }
        if (!IdRule.isUsable(id)) {
            throw yaml.problem(
                    "id",
                    "Expected an id without | and control characters, and neither * nor -, but found '" + id + "'.");
        }
        return id;
    }

    static @Nullable LocalDate date(YamlMap yaml, String key) {
        return yaml.optional(key, value -> value.asText().as("a date such as 2026-03-02", LocalDate::parse));
    }
}
