package congvu.app.outcome;

import congvu.domain.rate.RateFormula;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.Rate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The on-time rates of all units by year, as the rates topic states them: a second way to the figures that the
 * obligations give, through the whole of the summing up. Each case is in one year, one unit and one of these rates.
 */
public final class RateView {

    private static final String ALL_PROCEDURES = "*";

    /** On time by the latest promise, of every family of obligations. */
    private static final Set<String> FORMULA_IDS = Stream.of(
                    RateFormula.ON_TIME_LATEST,
                    RateFormula.TASK_ON_TIME_LATEST,
                    RateFormula.PETITION_ON_TIME_LATEST,
                    RateFormula.COMPLAINT_ON_TIME_LATEST,
                    RateFormula.DENUNCIATION_ON_TIME_LATEST)
            .map(RateFormula::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, long[]> byKey = new HashMap<>();

    /** Numerator and denominator over all. */
    public record Totals(long numerator, long denominator) {}

    void take(String key, @Nullable Rate rate) {
        if (rate == null) {
            byKey.remove(key);
        } else if (rate.getPeriodKind() == PeriodKind.YEAR
                && !rate.getWithDescendants()
                && rate.getProcedureId().equals(ALL_PROCEDURES)
                && FORMULA_IDS.contains(rate.getFormulaId())) {
            byKey.put(key, new long[] {rate.getNumerator(), rate.getDenominator()});
        }
    }

    Totals totals() {
        long numerator = 0;
        long denominator = 0;
        for (long[] rate : byKey.values()) {
            numerator += rate[0];
            denominator += rate[1];
        }
        return new Totals(numerator, denominator);
    }
}
