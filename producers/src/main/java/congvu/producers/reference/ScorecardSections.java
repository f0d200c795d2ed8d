package congvu.producers.reference;

import congvu.domain.reference.IdRule;
import congvu.domain.scorecard.AbsenceReason;
import congvu.domain.scorecard.BandBasis;
import congvu.domain.scorecard.ComponentPolicy;
import congvu.domain.scorecard.ScoreBand;
import congvu.domain.scorecard.ScoreGroup;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.ScorecardPolicy;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlValue;
import congvu.schemas.reference.ScoreAbsence;
import congvu.schemas.reference.ScoreBandBasis;
import congvu.schemas.reference.ScoreBandRecord;
import congvu.schemas.reference.ScoreComponentRecord;
import congvu.schemas.reference.ScoreGroupName;
import congvu.schemas.reference.ScorecardPolicyRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads policies of scorecards. */
final class ScorecardSections {
    private static final String DECIMAL = "a number of at most four decimals such as 0.80";

    private ScorecardSections() {}

    /** What a user may write; another reason is found, not stated. */
    private enum Absence {
        CATALOGUE_DATA,
        NOT_OBSERVED,
        NOT_A_COUNT
    }

    /** A component with what it is called. */
    private record Named(ComponentPolicy policy, String name) {}

    static ScorecardPolicyRecord policy(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        List<Named> named = yaml.maps("components", ScorecardSections::named);
        List<ComponentPolicy> components = named.stream().map(Named::policy).toList();
        List<ScoreBand> bands = yaml.maps("bands", ScorecardSections::band);
        BandBasis basis = yaml.constantOr("bandBasis", BandBasis.WHOLE);
        int version = (int) yaml.required("version").asText().number(1, Integer.MAX_VALUE);
        if (components.isEmpty()) {
            throw yaml.problem("components", "Expected at least one component, but found none. State the first one.");
        }
        ScorecardPolicy checked;
        try {
            checked = new ScorecardPolicy(
                    UnitSections.id(yaml), version, validity.from(), validity.to(), components, bands, basis);
        } catch (IllegalArgumentException e) {
            throw yaml.problem("components", e.getMessage() + " Keep one of them.");
        }
        return ScorecardPolicyRecord.newBuilder()
                .setPolicyId(checked.id())
                .setVersion(version)
                .setName(yaml.text("name"))
                .setNameEn(yaml.text("nameEn"))
                .setBasis(yaml.text("basis"))
                .setValidFrom(validity.from())
                .setValidTo(validity.to())
                .setComponents(named.stream().map(ScorecardSections::record).toList())
                .setBands(checked.bands().stream()
                        .map(band -> new ScoreBandRecord(
                                band.name(), band.fromPoints().toPlainString()))
                        .toList())
                .setBandBasis(ScoreBandBasis.valueOf(basis.name()))
                .build();
    }

    private static ScoreComponentRecord record(Named named) {
        ComponentPolicy one = named.policy();
        ScoreMeasure measure = one.measure();
        ScoreMeasure factor = one.factor();
        BigDecimal whenNone = one.pointsWhenNone();
        AbsenceReason absence = one.absence();
        return ScoreComponentRecord.newBuilder()
                .setComponentId(one.id())
                .setGroup(ScoreGroupName.valueOf(one.group().name()))
                .setName(named.name())
                .setMaxPoints(one.maxPoints().toPlainString())
                .setMeasure(measure == null ? null : measure.id())
                .setFactor(factor == null ? null : factor.id())
                .setFullMarksRatio(one.fullMarksAt().toPlainString())
                .setPointsWhenNone(whenNone == null ? null : whenNone.toPlainString())
                .setAbsence(absence == null ? null : ScoreAbsence.valueOf(absence.name()))
                .build();
    }

    private static Named named(YamlMap yaml) {
        return new Named(component(yaml), yaml.text("name"));
    }

    private static ComponentPolicy component(YamlMap yaml) {
        BigDecimal knee = decimal(yaml, "fullMarksAt");
        BigDecimal max = decimal(yaml.required("max"));
        Absence absence = yaml.has("absence") ? yaml.constant("absence", Absence.class) : null;
        String id = UnitSections.id(yaml);
        try {
            return new ComponentPolicy(
                    id,
                    yaml.constant("group", ScoreGroup.class),
                    max,
                    measure(yaml, "measure"),
                    measure(yaml, "factor"),
                    knee == null ? BigDecimal.ONE : knee,
                    decimal(yaml, "pointsWhenNone"),
                    absence == null ? null : AbsenceReason.valueOf(absence.name()));
        } catch (IllegalArgumentException e) {
            throw yaml.problem("id", e.getMessage() + " Mend the component.");
        }
    }

    private static ScoreBand band(YamlMap yaml) {
        String name = yaml.text("name");
        BigDecimal from = decimal(yaml.required("from"));
        if (!IdRule.isUsable(name)) {
            throw yaml.problem("name", "Expected a code such as EXCELLENT, but '" + name + "' cannot be one.");
        }
        return new ScoreBand(name, from);
    }

    private static @Nullable ScoreMeasure measure(YamlMap yaml, String key) {
        String id = yaml.optionalText(key);
        if (id == null) {
            return null;
        }
        ScoreMeasure measure = ScoreMeasure.ofId(id);
        if (measure == null) {
            String known =
                    Arrays.stream(ScoreMeasure.values()).map(ScoreMeasure::id).collect(Collectors.joining(", "));
            throw yaml.problem(key, "Expected one of " + known + ", but found '" + id + "'.");
        }
        return measure;
    }

    private static @Nullable BigDecimal decimal(YamlMap yaml, String key) {
        return yaml.optional(key, ScorecardSections::decimal);
    }

    private static BigDecimal decimal(YamlValue value) {
        return value.asText().as(DECIMAL, text -> {
            if (!text.matches("[0-9]{1,3}([.][0-9]{1,4})?")) {
                throw new NumberFormatException("not such a number");
            }
            return new BigDecimal(text);
        });
    }
}
