package congvu.app.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The summary as one JSON object on one line, for scripts. */
public final class SummaryJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SummaryJson() {}

    /**
     * Units come with the accepted events of their cases: a duplicate or a refused record belongs to no unit, for nobody
     * may trust what it says.
     */
    public static String line(RunSummary summary, @Nullable FlagComparison flags) {
        ObjectNode object = MAPPER.createObjectNode();
        InputAccounting accounting = summary.accounting();
        object.put("cases", summary.total().cases());
        object.put("events", accounting.events());
        object.put("accepted", accounting.accepted());
        object.put("duplicates", accounting.duplicates());
        object.put("rejected", accounting.rejected());
        figures(object, summary.total());
        object.put("ratesAgree", summary.ratesAgree());
        object.put("retractedAlerts", summary.retractedAlerts());
        ObjectNode rules = object.putObject("alertsByRule");
        summary.standingAlertsByRule().forEach((rule, count) -> rules.put(rule.name(), count));
        if (flags != null) {
            flags(object.putObject("sourceFlag"), flags);
        }
        ObjectNode units = object.putObject("byUnit");
        summary.byUnit().forEach((unitId, ofUnit) -> {
            ObjectNode unit = units.putObject(unitId);
            unit.put("cases", ofUnit.cases());
            unit.put("events", ofUnit.acceptedEvents());
            unit.put("accepted", ofUnit.acceptedEvents());
            unit.put("duplicates", 0);
            unit.put("rejected", 0);
            figures(unit, ofUnit);
        });
        return object.toString();
    }

    private static void flags(ObjectNode object, FlagComparison flags) {
        object.put("agrees", flags.count(FlagStanding.AGREES));
        object.put("disagrees", flags.count(FlagStanding.DISAGREES));
        object.put("marksWithoutDeadline", flags.count(FlagStanding.FLAG_WITHOUT_DEADLINE));
        object.put("noCase", flags.count(FlagStanding.NO_CASE));
        var blank = object.putArray("blank");
        flags.with(FlagStanding.FLAG_BLANK).forEach(one -> blank.add(one.caseId()));
    }

    private static void figures(ObjectNode object, CaseFigures figures) {
        object.put("closedOnTime", figures.closedOnTime());
        object.put("closedLate", figures.closedLate());
        put(object, "onTimeRate", figures.onTimeRate());
        object.put("openOverdue", figures.openOverdue());
        object.put("openNotDue", figures.openNotDue());
        object.put("noDeadline", figures.noDeadline());
        object.put("cancelled", figures.cancelled());
        object.put("breachAlerts", figures.breachAlerts());
    }

    private static void put(ObjectNode object, String name, @Nullable BigDecimal rate) {
        if (rate == null) {
            object.putNull(name);
        } else {
            object.put(name, rate);
        }
    }
}
