package congvu.app.scenario;

import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operations room wants to know first.
 *
 * @param families what was taken in, ended, is open, by family
 * @param days working days by verdict
 * @param standingAlerts alerts that stand, by rule
 * @param standingSignals signals that stand, by rule
 * @param worst units with the most that is overdue now
 */
public record ProvinceSummary(
        Map<ObligationFamily, FamilyFigures> families,
        Map<AttendanceState, Long> days,
        Map<String, Long> standingAlerts,
        Map<String, Long> standingSignals,
        List<Map.Entry<String, Long>> worst) {

    private static final int WORST_UNITS = 5;

    public static ProvinceSummary of(ProvinceResults results) {
        Map<ObligationFamily, FamilyFigures> families = new EnumMap<>(ObligationFamily.class);
        Map<String, Long> overdue = new HashMap<>();
        for (Obligation one : results.obligations().values()) {
            if (one.getKind() == ObligationKind.WHOLE_FILE) {
                families.put(
                        one.getFamily(),
                        families.getOrDefault(one.getFamily(), FamilyFigures.NONE)
                                .plus(one));
            }
            if (one.getOverdue()) {
                overdue.merge(one.getUnitId(), 1L, Long::sum);
            }
        }
        Map<AttendanceState, Long> days = new EnumMap<>(AttendanceState.class);
        for (AttendanceDay day : results.days().values()) {
            days.merge(day.getState(), 1L, Long::sum);
        }
        Map<String, Long> standing = new HashMap<>();
        for (Alert alert : results.alerts().values()) {
            if (alert.getState() == AlertState.RAISED || alert.getState() == AlertState.ACKNOWLEDGED) {
                standing.merge(alert.getRule().name(), 1L, Long::sum);
            }
        }
        Map<String, Long> signals = new HashMap<>();
        for (Signal signal : results.signals().values()) {
            if (signal.getState() != SignalState.RETRACTED && signal.getState() != SignalState.DISMISSED) {
                signals.merge(signal.getRuleId(), 1L, Long::sum);
            }
        }
        List<Map.Entry<String, Long>> worst = overdue.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORST_UNITS)
                .toList();
        return new ProvinceSummary(families, days, standing, signals, worst);
    }

    /** Working days of this verdict. */
    long days(AttendanceState state) {
        return days.getOrDefault(state, 0L);
    }

    /** Working days that can be judged: neither excused nor of a silent device, and over. */
    long judgedDays() {
        return days.entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case OPEN, EXCUSED, SOURCE_SILENT, UNKNOWN -> false;
                    case ON_TIME, LATE, LEFT_EARLY, LATE_AND_LEFT_EARLY, MISSING_PUNCH, ABSENT -> true;
                })
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
