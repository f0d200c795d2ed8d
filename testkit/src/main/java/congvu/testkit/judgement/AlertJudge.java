package congvu.testkit.judgement;

import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertState;
import congvu.testkit.model.ExpectedAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds published alerts against the model: those that stand are as expected, every other one is RETRACTED. */
public final class AlertJudge {

    private AlertJudge() {}

    /**
     * Compares what stands at the end of a run.
     *
     * @param transitions every record of the alerts topic in the order of its partitions
     */
    public static Judgement compareStanding(Map<String, ExpectedAlert> expected, Collection<Alert> transitions) {
        List<Alert> standing = new ArrayList<>(latest(transitions).values());
        standing.removeIf(alert -> alert.getState() == AlertState.RETRACTED);
        return table().compare(expected, standing);
    }

    /** The last transition of each alert. */
    public static Map<String, Alert> latest(Collection<Alert> transitions) {
        Map<String, Alert> latest = new LinkedHashMap<>();
        transitions.forEach(alert -> latest.put(alert.getAlertId(), alert));
        return latest;
    }

    private static FieldTable<ExpectedAlert, Alert> table() {
        FieldTable<ExpectedAlert, Alert> table = new FieldTable<>("alerts", Alert::getAlertId);
        return evidence(table.with("obligationId", ExpectedAlert::obligationId, Alert::getObligationId)
                .with("dossierId", ExpectedAlert::dossierId, Alert::getDossierId)
                .with("family", ExpectedAlert::family, Alert::getFamily)
                .with("unitId", ExpectedAlert::unitId, Alert::getUnitId)
                .with("procedureId", ExpectedAlert::procedureId, Alert::getProcedureId)
                .with("rule", ExpectedAlert::rule, Alert::getRule)
                .with("level", ExpectedAlert::level, Alert::getLevel)
                .with("promiseNumber", one -> one.promise().number(), Alert::getPromiseNumber)
                .with("state", ExpectedAlert::state, AlertJudge::stateButAcknowledged)
                .with("reachedAt", one -> instant(one.reachedAt()), Alert::getReachedAt)
                .with("dueAt", one -> instant(one.dueAt()), Alert::getDueAt)
                .with("endedAt", one -> instant(one.endedAt()), Alert::getEndedAt)
                .with("lateMillis", ExpectedAlert::lateMillis, Alert::getLateMillis));
    }

    private static FieldTable<ExpectedAlert, Alert> evidence(FieldTable<ExpectedAlert, Alert> table) {
        return table.with(
                        "evidence.legalStartAt",
                        one -> instant(one.legalStartAt()),
                        one -> one.getEvidence().getLegalStartAt())
                .with(
                        "evidence.baseAt",
                        one -> instant(one.promise().baseAt()),
                        one -> one.getEvidence().getBaseAt())
                .with(
                        "evidence.nominalDueAt",
                        one -> instant(one.promise().nominalDueAt()),
                        one -> one.getEvidence().getNominalDueAt())
                .with(
                        "evidence.budgetMillis",
                        one -> one.promise().budgetMillis(),
                        one -> one.getEvidence().getBudgetMillis())
                .with(
                        "evidence.procedureId",
                        ExpectedAlert::procedureId,
                        one -> one.getEvidence().getProcedureId())
                .with(
                        "evidence.procedureVersion",
                        ExpectedAlert::procedureVersion,
                        one -> one.getEvidence().getProcedureVersion())
                .with(
                        "evidence.pausedMillis",
                        ExpectedAlert::pausedMillis,
                        one -> one.getEvidence().getPausedMillis());
    }

    /** That a person has seen an alert changes nothing about its truth. */
    private static AlertState stateButAcknowledged(Alert alert) {
        return alert.getState() == AlertState.ACKNOWLEDGED ? AlertState.RAISED : alert.getState();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
