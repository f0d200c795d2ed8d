package congvu.app.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.app.outcome.InputAccounting;
import java.util.List;

/** The summary as one JSON object on one line, for scripts. */
public final class ProvinceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProvinceJson() {}

    public static String line(ProvinceSummary summary, InputAccounting accounting, List<TruthCheck.Part> parts) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("events", accounting.events());
        object.put("accepted", accounting.accepted());
        object.put("duplicates", accounting.duplicates());
        object.put("rejected", accounting.rejected());
        ObjectNode families = object.putObject("families");
        summary.families().forEach((family, figures) -> {
            ObjectNode one = families.putObject(family.name());
            one.put("taken", figures.taken());
            one.put("onTime", figures.onTime());
            one.put("late", figures.late());
            one.put("notJudged", figures.otherwise());
            one.put("open", figures.open());
            one.put("overdue", figures.overdue());
        });
        ObjectNode days = object.putObject("attendanceDays");
        summary.days().forEach((state, count) -> days.put(state.name(), count));
        ObjectNode alerts = object.putObject("standingAlerts");
        summary.standingAlerts().forEach(alerts::put);
        ObjectNode signals = object.putObject("standingSignals");
        summary.standingSignals().forEach(signals::put);
        ObjectNode truth = object.putObject("truth");
        for (TruthCheck.Part part : parts) {
            ObjectNode one = truth.putObject(part.kind());
            one.put("staged", part.staged());
            one.put("agreeing", part.agreeing());
            one.put("differences", part.differences().size());
        }
        return object.toString();
    }
}
