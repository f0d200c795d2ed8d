package congvu.streams.rate;

import congvu.domain.rule.RuleWindow;
import congvu.domain.signal.RateReading;
import congvu.domain.signal.RateSource;
import congvu.domain.signal.UnitRatio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rates of one unit as they stand, over all procedures: what may not be published may not be looked at either. */
final class UnitRates implements RateSource {
    private final RateLedger ledger;
    private final String unitId;
    private final boolean hasUnitsBelow;

    /** @param hasUnitsBelow a unit without any is summed alone only */
    UnitRates(RateLedger ledger, String unitId, boolean hasUnitsBelow) {
        this.ledger = ledger;
        this.unitId = unitId;
        this.hasUnitsBelow = hasUnitsBelow;
    }

    @Override
    public @Nullable RateReading read(
            String formulaId, boolean withDescendants, RuleWindow.Span span, LocalDate start) {
        UnitRatio ratio = UnitRatio.ofId(formulaId);
        if (ratio == null) {
            return null;
        }
        int startDay = (int) start.toEpochDay();
        return ledger.read(
                ratio,
                new RateId(
                        ratio.family(),
                        unitId,
                        withDescendants && hasUnitsBelow,
                        RateId.ALL_PROCEDURES,
                        periodOf(span),
                        startDay));
    }

    @Override
    public List<LocalDate> starts(RuleWindow.Span span) {
        return ledger.months().starts(unitId, periodOf(span));
    }

    private static RatePeriod periodOf(RuleWindow.Span span) {
        return switch (span) {
            case MONTH -> RatePeriod.MONTH;
            case QUARTER -> RatePeriod.QUARTER;
            case YEAR -> RatePeriod.YEAR;
        };
    }
}
