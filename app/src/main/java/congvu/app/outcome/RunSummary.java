package congvu.app.outcome;

import congvu.schemas.result.AlertRule;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a run found, counted from the result topics.
 *
 * @param total over all cases
 * @param byUnit the same for each unit that owns a case or an alert
 * @param accounting of the input records
 * @param onTimeRates numerator and denominator of the on-time rate, summed from the rates topic
 * @param retractedAlerts alerts that were raised and taken back
 * @param standingAlertsByRule alerts that stand, by rule
 */
public record RunSummary(
        CaseFigures total,
        SortedMap<String, CaseFigures> byUnit,
        InputAccounting accounting,
        RateView.Totals onTimeRates,
        long retractedAlerts,
        Map<AlertRule, Long> standingAlertsByRule) {

    /** Counts what the views hold. */
    public static RunSummary of(
            ObligationView obligations, AlertView alerts, RateView rates, InputAccounting accounting) {
        SortedMap<String, CaseFigures> byUnit = new TreeMap<>();
        for (ObligationView.Case one : obligations.all()) {
            byUnit.merge(one.unitId(), CaseFigures.NONE.plusCase(one.standing(), one.events()), CaseFigures::plus);
        }
        for (AlertView.Standing alert : alerts.all()) {
            if (alert.isBreach()) {
                byUnit.merge(alert.unitId(), CaseFigures.NONE.plusBreachAlert(), CaseFigures::plus);
            }
        }
        CaseFigures total = byUnit.values().stream().reduce(CaseFigures.NONE, CaseFigures::plus);
        return new RunSummary(total, byUnit, accounting, rates.totals(), alerts.retracted(), alerts.standingByRule());
    }

    /** Whether rates and obligations, which come to us on different ways, say the same. */
    public boolean ratesAgree() {
        return onTimeRates.numerator() == total.closedOnTime()
                && onTimeRates.denominator() == total.closedOnTime() + total.closedLate();
    }
}
