package congvu.domain.signal;

import congvu.domain.count.RateFamily;
import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.ScoreRatio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of a unit that a rule may compare, by the name that the rule gives it: a formula of the metric dictionary, or a
 * measure that scorecards take. A name that both have means the same in both.
 */
public final class UnitRatio {
    private static final Map<String, UnitRatio> BY_ID = byId();

    private final RateFamily family;
    private final Function<int[], RateReading> reading;

    private UnitRatio(RateFamily family, Function<int[], RateReading> reading) {
        this.family = family;
        this.reading = reading;
    }

    /** The ratio of this name; null when there is none. */
    public static @Nullable UnitRatio ofId(String id) {
        return BY_ID.get(id);
    }

    /** All names, those of the metric dictionary first. */
    public static List<String> ids() {
        return List.copyOf(BY_ID.keySet());
    }

    /** Over whose sums it goes. */
    public RateFamily family() {
        return family;
    }

    /** @param sums of its family, one per {@link congvu.domain.count.Counter}, by its place */
    public RateReading over(int[] sums) {
        return reading.apply(sums);
    }

    private static Map<String, UnitRatio> byId() {
        Map<String, UnitRatio> byId = new LinkedHashMap<>();
        for (RateFormula formula : RateFormula.values()) {
            if (formula.family().isOfUnits()) {
                byId.put(formula.id(), new UnitRatio(formula.family(), sums -> read(formula, sums)));
            }
        }
        for (ScoreMeasure measure : ScoreMeasure.values()) {
            byId.putIfAbsent(measure.id(), new UnitRatio(measure.family(), sums -> read(measure, sums)));
        }
        return byId;
    }

    private static RateReading read(RateFormula formula, int[] sums) {
        RateValue value = formula.over(sums);
        return new RateReading(value.numerator(), value.denominator());
    }

    private static RateReading read(ScoreMeasure measure, int[] sums) {
        ScoreRatio ratio = measure.over((family, counter) -> sums[counter.place()]);
        return new RateReading(ratio.numerator(), ratio.denominator());
    }
}
