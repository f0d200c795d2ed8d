package congvu.testkit.signal;

import congvu.schemas.reference.RuleWindow;
import congvu.testkit.model.ExpectedRate;
import congvu.testkit.model.ShareReckoning;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rates of units over all procedures, by period. */
public final class RateFigures {

    private static final String ALL = "*";

    /** Numerator and denominator. */
    record Figure(long numerator, long denominator) {}

    private record Key(String unitId, boolean withDescendants, RuleWindow span, LocalDate start, String formulaId) {}

    private record Period(String unitId, RuleWindow span) {}

    private final Map<Key, Figure> figures = new HashMap<>();
    private final Map<Period, Set<LocalDate>> starts = new HashMap<>();

    /** Takes what the model of rates found. */
    public void take(Collection<ExpectedRate> rates) {
        for (ExpectedRate rate : rates) {
            RuleWindow span = switch (rate.periodKind()) {
                case MONTH -> RuleWindow.MONTH;
                case QUARTER -> RuleWindow.QUARTER;
                case YEAR -> RuleWindow.YEAR;
                case DAY, UNKNOWN -> null;
            };
            if (span != null && rate.procedureId().equals(ALL)) {
                add(
                        new Key(rate.unitId(), rate.withDescendants(), span, rate.periodStart(), rate.formulaId()),
                        rate.numerator(),
                        rate.denominator());
            }
        }
    }

    /** Takes a measure of scorecards. */
    public void take(ShareReckoning shares, String measure) {
        for (ShareReckoning.Group group : shares.groups()) {
            ShareReckoning.Fraction share = shares.of(group, measure);
            LocalDate start = startOf(group.period());
            add(
                    new Key(group.unitId(), group.withDescendants(), spanOf(group.period()), start, measure),
                    share.numerator(),
                    share.denominator());
        }
    }

    private static RuleWindow spanOf(String period) {
        if (period.length() == 4) {
            return RuleWindow.YEAR;
        }
        return period.contains("Q") ? RuleWindow.QUARTER : RuleWindow.MONTH;
    }

    private static LocalDate startOf(String period) {
        return switch (spanOf(period)) {
            case YEAR -> LocalDate.parse(period + "-01-01");
            case QUARTER -> LocalDate.of(Integer.parseInt(period.substring(0, 4)), (period.charAt(6) - '1') * 3 + 1, 1);
            default -> LocalDate.parse(period + "-01");
        };
    }

    /** Counts one of a unit alone. */
    public void count(String unitId, LocalDate day, String formulaId, boolean isGood) {
        for (RuleWindow span : List.of(RuleWindow.MONTH, RuleWindow.QUARTER, RuleWindow.YEAR)) {
            add(new Key(unitId, false, span, Periods.startOf(span, day), formulaId), isGood ? 1 : 0, 1);
        }
    }

    private void add(Key key, long numerator, long denominator) {
        figures.merge(
                key,
                new Figure(numerator, denominator),
                (one, other) ->
                        new Figure(one.numerator() + other.numerator(), one.denominator() + other.denominator()));
        starts.computeIfAbsent(new Period(key.unitId(), key.span()), none -> new TreeSet<>())
                .add(key.start());
    }

    @Nullable
    Figure of(String unitId, boolean withDescendants, RuleWindow span, LocalDate start, String formulaId) {
        return figures.get(new Key(unitId, withDescendants, span, start, formulaId));
    }

    /** First days of the periods in which anything of a unit was counted. */
    Set<LocalDate> starts(String unitId, RuleWindow span) {
        return starts.getOrDefault(new Period(unitId, span), Set.of());
    }

    Set<String> units() {
        Set<String> units = new TreeSet<>();
        starts.keySet().forEach(period -> units.add(period.unitId()));
        return units;
    }
}
