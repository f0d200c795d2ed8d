package congvu.app.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.domain.calendar.LedgerDay;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The explanation as one JSON object on one line: instants in UTC, spans in milliseconds. */
public final class ExplanationJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExplanationJson() {}

    public static String line(Explanation explanation) {
        Obligation obligation = explanation.obligation();
        ObjectNode object = MAPPER.createObjectNode();
        object.put("obligationId", obligation.getObligationId());
        object.put("dossierId", obligation.getDossierId());
        object.put("unitId", obligation.getUnitId());
        object.put("procedureId", obligation.getProcedureId());
        object.put("stepId", obligation.getStepId());
        object.put("state", obligation.getState().name());
        object.put("zone", explanation.zone().getId());
        instant(object, "acceptedAt", obligation.getAcceptedAt());
        instant(object, "legalStartAt", obligation.getLegalStartAt());
        instant(object, "firstDueAt", obligation.getFirstDueAt());
        instant(object, "dueAt", obligation.getDueAt());
        instant(object, "endedAt", obligation.getEndedAt());
        object.put("verdictFirst", obligation.getVerdictFirst().name());
        object.put("verdictLatest", obligation.getVerdictLatest().name());
        object.put("overdue", obligation.getOverdue());
        object.put("lateMillis", obligation.getLateMillis());
        object.put("officeHoursId", obligation.getOfficeHoursId());
        object.put("officeHoursVersion", obligation.getOfficeHoursVersion());
        object.put("calendarId", obligation.getCalendarId());
        object.put("calendarVersion", obligation.getCalendarVersion());
        object.put("remark", explanation.remark());
        promises(object, obligation);
        pauses(object, obligation);
        ledger(object, explanation);
        alerts(object, explanation);
        return object.toString();
    }

    private static void promises(ObjectNode object, Obligation obligation) {
        var promises = object.putArray("promises");
        for (PromiseEntry promise : obligation.getPromises()) {
            ObjectNode entry = promises.addObject();
            entry.put("number", promise.getNumber());
            entry.put("cycle", promise.getCycle());
            entry.put("kind", promise.getKind().name());
            instant(entry, "madeAt", promise.getMadeAt());
            instant(entry, "nominalDueAt", promise.getNominalDueAt());
            instant(entry, "dueAt", promise.getDueAt());
            entry.put("reasonCode", promise.getReasonCode());
        }
    }

    private static void pauses(ObjectNode object, Obligation obligation) {
        var pauses = object.putArray("pauses");
        for (PauseSpan pause : obligation.getPauses()) {
            ObjectNode entry = pauses.addObject();
            instant(entry, "from", pause.getFrom());
            instant(entry, "until", pause.getUntil());
            entry.put("reason", pause.getReason());
        }
    }

    private static void ledger(ObjectNode object, Explanation explanation) {
        ObjectNode ledger = object.putObject("ledger");
        explanation.counted().ifPresent(promise -> ledger.put("promiseNumber", promise.getNumber()));
        instant(ledger, "from", explanation.countedFrom());
        ledger.put("budgetMillis", explanation.ledger().budgetMillis());
        var days = ledger.putArray("days");
        for (LedgerDay day : explanation.ledger().days()) {
            ObjectNode entry = days.addObject();
            entry.put("date", day.date().toString());
            entry.put("weekday", day.date().getDayOfWeek().name());
            entry.put("kind", day.kind().name());
            entry.put("name", day.name());
            entry.put("workedMillis", day.workedMillis());
            entry.put("pausedMillis", day.pausedMillis());
            entry.put("leftMillis", day.leftMillis());
        }
    }

    private static void alerts(ObjectNode object, Explanation explanation) {
        var alerts = object.putArray("alerts");
        for (Alert alert : explanation.alerts()) {
            ObjectNode entry = alerts.addObject();
            entry.put("alertId", alert.getAlertId());
            entry.put("rule", alert.getRule().name());
            entry.put("level", alert.getLevel());
            entry.put("promiseNumber", alert.getPromiseNumber());
            entry.put("state", alert.getState().name());
            entry.put("version", alert.getVersion());
            entry.put("cause", alert.getCause().name());
            instant(entry, "reachedAt", alert.getReachedAt());
        }
    }

    private static void instant(ObjectNode object, String name, @Nullable Instant instant) {
        if (instant == null) {
            object.putNull(name);
        } else {
            object.put(name, instant.toString());
        }
    }
}
