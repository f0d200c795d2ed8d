package congvu.testkit.judgement;

import congvu.schemas.result.Rate;
import congvu.testkit.model.ExpectedRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds published rates against the model. */
public final class RateJudge {

    private RateJudge() {}

    /**
     * Compares the standing rates.
     *
     * @param found the latest record of each key, as a compacted reader of the topic sees it: no tombstones
     */
    public static Judgement compare(Map<String, ExpectedRate> expected, Map<String, Rate> found) {
        List<Map.Entry<String, Rate>> entries = new ArrayList<>(found.entrySet());
        FieldTable<ExpectedRate, Map.Entry<String, Rate>> table = new FieldTable<>("rates", Map.Entry::getKey);
        return table.with("unitId", ExpectedRate::unitId, one -> one.getValue().getUnitId())
                .with(
                        "withDescendants",
                        ExpectedRate::withDescendants,
                        one -> one.getValue().getWithDescendants())
                .with(
                        "procedureId",
                        ExpectedRate::procedureId,
                        one -> one.getValue().getProcedureId())
                .with(
                        "periodKind",
                        ExpectedRate::periodKind,
                        one -> one.getValue().getPeriodKind())
                .with(
                        "periodStart",
                        ExpectedRate::periodStart,
                        one -> one.getValue().getPeriodStart())
                .with(
                        "formulaId",
                        ExpectedRate::formulaId,
                        one -> one.getValue().getFormulaId())
                .with(
                        "numerator",
                        ExpectedRate::numerator,
                        one -> one.getValue().getNumerator())
                .with(
                        "denominator",
                        ExpectedRate::denominator,
                        one -> one.getValue().getDenominator())
                .with("excluded", ExpectedRate::excluded, one -> one.getValue().getExcluded())
                .with("ratio", one -> ratio(one.ratio()), one -> one.getValue().getRatio())
                .with(
                        "unavailableReason",
                        ExpectedRate::unavailableReason,
                        one -> one.getValue().getUnavailableReason())
                .with("revision", ExpectedRate::revision, one -> one.getValue().getRevision())
                .with("isFinal", ExpectedRate::isFinal, one -> one.getValue().getIsFinal())
                .compare(expected, entries);
    }

    private static @Nullable Double ratio(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.doubleValue();
    }
}
