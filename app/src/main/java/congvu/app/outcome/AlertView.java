package congvu.app.outcome;

import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest state of every alert, packed. */
public final class AlertView {

    /** One alert, as its highest version states it. */
    record Standing(String unitId, AlertRule rule, AlertState state) {

        /** It was raised and never taken back or replaced: the deadline did pass. */
        boolean isBreach() {
            return rule == AlertRule.OVERDUE && isStanding();
        }

        boolean isStanding() {
            return state == AlertState.RAISED || state == AlertState.ACKNOWLEDGED || state == AlertState.RESOLVED;
        }
    }

    private final Map<String, Standing> byAlert = new HashMap<>();
    private final Map<String, String> unitIds = new HashMap<>();

    void take(String alertId, @Nullable Alert alert) {
        if (alert == null) {
            byAlert.remove(alertId);
            return;
        }
        String unitId = unitIds.computeIfAbsent(alert.getUnitId(), same -> same);
        byAlert.put(alertId, new Standing(unitId, alert.getRule(), alert.getState()));
    }

    Iterable<Standing> all() {
        return byAlert.values();
    }

    long retracted() {
        return byAlert.values().stream()
                .filter(alert -> alert.state() == AlertState.RETRACTED)
                .count();
    }

    /** How many stand, by rule; rules without any are not in it. */
    Map<AlertRule, Long> standingByRule() {
        Map<AlertRule, Long> counts = new TreeMap<>();
        for (Standing alert : byAlert.values()) {
            if (alert.isStanding()) {
                counts.merge(alert.rule(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
