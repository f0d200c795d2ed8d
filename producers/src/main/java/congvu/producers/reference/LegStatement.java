package congvu.producers.reference;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Leg;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlText;
import congvu.rules.condition.ConditionCompiler;
import congvu.rules.condition.ConditionProblem;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file states of one leg of a rule; what it leaves out is null.
 *
 * @param legId null for the one leg of a rule that states it without a list
 * @param yaml where it stands
 */
record LegStatement(
        @Nullable String legId,
        @Nullable FactKind over,
        @Nullable YamlText when,
        @Nullable Integer idleWorkingDays,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        @Nullable String formulaId,
        @Nullable Double rateBelow,
        @Nullable Double rateAtLeast,
        @Nullable Long minimumDenominator,
        YamlMap yaml) {

    /** The keys of a leg; a rule with one leg may state them itself. */
    static final List<String> KEYS = List.of(
            "over",
            "when",
            "idleWorkingDays",
            "atLeast",
            "atMost",
            "formulaId",
            "rateBelow",
            "rateAtLeast",
            "minimumDenominator");

    /** More facts than any rule waits for. */
    static final int MOST_FACTS = 1_000_000;

    private static final ConditionCompiler CONDITIONS = new ConditionCompiler();

    /** Reads a leg of a list. */
    static LegStatement ofList(YamlMap yaml) {
        return read(yaml.text("legId"), yaml);
    }

    /** Reads the one leg that a rule states itself, null when it states none. */
    static @Nullable LegStatement ofRule(YamlMap yaml) {
        List<String> stated = KEYS.stream().filter(yaml::has).toList();
        return stated.isEmpty() ? null : read(null, yaml);
    }

    private static LegStatement read(@Nullable String legId, YamlMap yaml) {
        return new LegStatement(
                legId,
                yaml.optional("over", value -> YamlMap.constantOf(value.asText(), FactKind.class)),
                yaml.optional("when", value -> value.asText()),
                number(yaml, "idleWorkingDays"),
                number(yaml, "atLeast"),
                number(yaml, "atMost"),
                yaml.optionalText("formulaId"),
                share(yaml, "rateBelow"),
                share(yaml, "rateAtLeast"),
                yaml.optional("minimumDenominator", value -> value.asText().number(0, Long.MAX_VALUE)),
                yaml);
    }

    private static @Nullable Integer number(YamlMap yaml, String key) {
        return yaml.optional(key, value -> (int) value.asText().number(0, MOST_FACTS));
    }

    private static @Nullable Double share(YamlMap yaml, String key) {
        return yaml.optional(key, value -> value.asText().as("a share such as 0.95", Double::valueOf));
    }

    /** What this states, and for the rest what the other does; of a leg of another kind it takes the name alone. */
    LegStatement over(LegStatement inherited) {
        boolean isOfAnotherKind =
                (formulaId != null && inherited.formulaId == null) || (over != null && inherited.formulaId != null);
        return isOfAnotherKind ? named(or(legId, inherited.legId)) : merged(inherited);
    }

    private LegStatement named(@Nullable String name) {
        return new LegStatement(
                name,
                over,
                when,
                idleWorkingDays,
                atLeast,
                atMost,
                formulaId,
                rateBelow,
                rateAtLeast,
                minimumDenominator,
                yaml);
    }

    private LegStatement merged(LegStatement inherited) {
        boolean statesBound = atLeast != null || atMost != null;
        boolean statesRate = rateBelow != null || rateAtLeast != null;
        return new LegStatement(
                or(legId, inherited.legId),
                or(over, inherited.over),
                or(when, inherited.when),
                or(idleWorkingDays, inherited.idleWorkingDays),
                statesBound ? atLeast : inherited.atLeast,
                statesBound ? atMost : inherited.atMost,
                or(formulaId, inherited.formulaId),
                statesRate ? rateBelow : inherited.rateBelow,
                statesRate ? rateAtLeast : inherited.rateAtLeast,
                or(minimumDenominator, inherited.minimumDenominator),
                yaml);
    }

    static <T> @Nullable T or(@Nullable T stated, @Nullable T inherited) {
        return stated == null ? inherited : stated;
    }

    /** The name of the leg; one that a rule states itself is named after what it is. */
    String name() {
        return legId == null ? formulaId == null ? "facts" : "rate" : legId;
    }

    /** Where a key stands, or would stand. */
    YamlPlace placeOf(String key) {
        return yaml.placeOf(key);
    }

    /**
     * The leg of the domain, its condition compiled.
     *
     * @throws congvu.producers.yaml.YamlProblem when something is missing or the condition is wrong
     */
    Leg leg() {
        return formulaId == null ? facts() : rate(formulaId);
    }

    private Leg facts() {
        refuse("a rate only, but this leg states no formulaId", "rateBelow", "rateAtLeast", "minimumDenominator");
        if (over == null) {
            throw missing("over", "which facts to count, or a formulaId");
        }
        if (when == null) {
            throw missing("when", "a condition; true for every such fact");
        }
        if (atLeast != null && atMost != null) {
            throw yaml.problem(
                    "atMost", "Expected atLeast or atMost, but found both. Make two legs of it, each with a legId.");
        }
        try {
            return new Leg.Facts(
                    name(),
                    over,
                    CONDITIONS.compile(over, when.text()),
                    idleWorkingDays == null ? 0 : idleWorkingDays,
                    atMost == null,
                    atMost != null ? atMost : atLeast == null ? 1 : atLeast);
        } catch (ConditionProblem e) {
            throw when.problemAt(e.line(), e.column(), String.valueOf(e.getMessage()));
        }
    }

    private Leg rate(String formula) {
        refuse("facts only, but this leg states a formulaId", "over", "when", "idleWorkingDays", "atLeast", "atMost");
        if ((rateBelow == null) == (rateAtLeast == null)) {
            throw missing("rateBelow", "rateBelow or rateAtLeast, one of the two");
        }
        if (minimumDenominator == null) {
            throw missing("minimumDenominator", "from how many cases on the rate counts");
        }
        Double threshold = or(rateBelow, rateAtLeast);
        return new Leg.Rate(name(), formula, rateBelow != null, threshold == null ? 0 : threshold, minimumDenominator);
    }

    private void refuse(String why, String... keys) {
        Stream.of(keys).filter(yaml::has).findFirst().ifPresent(key -> {
            throw yaml.problem(key, "Expected it of " + why + ". Take it out, or make a leg of its own of it.");
        });
    }

    private RuntimeException missing(String key, String what) {
        return yaml.problem(key, "Expected " + what + ", but found none. State it.");
    }

    RuleLegRecord record() {
        return RuleLegRecord.newBuilder()
                .setLegId(name())
                .setOver(over == null ? null : RuleFactKind.valueOf(over.name()))
                .setWhen(when == null ? null : when.text())
                .setIdleWorkingDays(idleWorkingDays)
                .setAtLeast(formulaId == null && atMost == null && atLeast == null ? Integer.valueOf(1) : atLeast)
                .setAtMost(atMost)
                .setFormulaId(formulaId)
                .setRateBelow(rateBelow)
                .setRateAtLeast(rateAtLeast)
                .setMinimumDenominator(minimumDenominator)
                .build();
    }

    /** For complaints: the kinds of facts as a file writes them. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
