package congvu.testkit.judgement;

import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedPromise;
import congvu.testkit.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds published obligations against the model. */
public final class ObligationJudge {

    private ObligationJudge() {}

    /**
     * Compares the standing obligations.
     *
     * @param found the latest record of each obligation; two of one id are a difference
     */
    public static Judgement compare(Map<String, ExpectedObligation> expected, Collection<Obligation> found) {
        return table().compare(expected, found);
    }

    private static FieldTable<ExpectedObligation, Obligation> table() {
        FieldTable<ExpectedObligation, Obligation> table = new FieldTable<>("obligations", Obligation::getObligationId);
        return verdicts(times(table.with("dossierId", ExpectedObligation::dossierId, Obligation::getDossierId)
                .with("kind", ExpectedObligation::kind, Obligation::getKind)
                .with("stepId", ExpectedObligation::stepId, Obligation::getStepId)
                .with("state", ExpectedObligation::state, Obligation::getState)
                .with("family", ExpectedObligation::family, Obligation::getFamily)
                .with("unitId", ExpectedObligation::unitId, Obligation::getUnitId)
                .with("originUnitId", ExpectedObligation::originUnitId, Obligation::getOriginUnitId)
                .with("procedureId", ExpectedObligation::procedureId, Obligation::getProcedureId)
                .with("cycle", ExpectedObligation::cycle, Obligation::getCycle)
                .with("officeHoursId", ExpectedObligation::officeHoursId, Obligation::getOfficeHoursId)
                .with("officeHoursVersion", ExpectedObligation::officeHoursVersion, Obligation::getOfficeHoursVersion)
                .with("calendarId", ExpectedObligation::calendarId, Obligation::getCalendarId)
                .with("calendarVersion", ExpectedObligation::calendarVersion, Obligation::getCalendarVersion)
                .with("procedureVersion", ExpectedObligation::procedureVersion, Obligation::getProcedureVersion)
                .with("noDeadlineReason", ExpectedObligation::noDeadlineReason, Obligation::getNoDeadlineReason)
                .with("revision", ExpectedObligation::revision, Obligation::getRevision)));
    }

    private static FieldTable<ExpectedObligation, Obligation> times(FieldTable<ExpectedObligation, Obligation> table) {
        return table.with(
                        "submittedAt",
                        one -> one.kind() == ObligationKind.STEP ? null : instant(one.submittedAt()),
                        one -> one.getKind() == ObligationKind.STEP ? null : one.getSubmittedAt())
                .with("acceptedAt", one -> instant(one.acceptedAt()), Obligation::getAcceptedAt)
                .with("legalStartAt", one -> instant(one.legalStartAt()), Obligation::getLegalStartAt)
                .with("firstDueAt", one -> instant(one.firstDueAt()), Obligation::getFirstDueAt)
                .with("dueAt", one -> instant(one.dueAt()), Obligation::getDueAt)
                .with("budgetMillis", ExpectedObligation::budgetMillis, Obligation::getBudgetMillis)
                .with("pausedMillis", ExpectedObligation::pausedMillis, Obligation::getPausedMillis)
                .with("promises", one -> promises(one.promises()), one -> promiseEntries(one.getPromises()))
                .with("pauses", ExpectedObligation::standstills, one -> united(one.getPauses()))
                .with("endedAt", one -> instant(one.endedAt()), Obligation::getEndedAt);
    }

    private static FieldTable<ExpectedObligation, Obligation> verdicts(
            FieldTable<ExpectedObligation, Obligation> table) {
        return table.with("endKind", ExpectedObligation::endKind, Obligation::getEndKind)
                .with("verdictFirst", ExpectedObligation::verdictFirst, Obligation::getVerdictFirst)
                .with("verdictLatest", ExpectedObligation::verdictLatest, Obligation::getVerdictLatest)
                .with("lateMillis", ExpectedObligation::lateMillis, Obligation::getLateMillis)
                .with("overdue", ExpectedObligation::overdue, Obligation::getOverdue)
                .with("index21", ExpectedObligation::index21, Obligation::getIndex21)
                .with("progressPermille", ExpectedObligation::progressPermille, Obligation::getProgressPermille)
                .with("progressPoints", ExpectedObligation::progressPoints, Obligation::getProgressPoints);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static String promises(List<ExpectedPromise> promises) {
        return promises.stream()
                .map(one -> promise(
                        one.number(),
                        one.cycle(),
                        one.kind(),
                        Instant.ofEpochMilli(one.madeAt()),
                        Instant.ofEpochMilli(one.nominalDueAt()),
                        one.dueAt() == Span.NEVER ? null : Instant.ofEpochMilli(one.dueAt()),
                        one.reasonCode()))
                .toList()
                .toString();
    }

    private static String promiseEntries(List<PromiseEntry> promises) {
        return promises.stream()
                .map(one -> promise(
                        one.getNumber(),
                        one.getCycle(),
                        one.getKind(),
                        one.getMadeAt(),
                        one.getNominalDueAt(),
                        one.getDueAt(),
                        one.getReasonCode()))
                .toList()
                .toString();
    }

    private static String promise(
            int number,
            int cycle,
            Object kind,
            Instant madeAt,
            Instant nominalDueAt,
            @Nullable Instant dueAt,
            @Nullable String reasonCode) {
        return "#" + number + "/" + cycle + " " + kind + " made " + madeAt + " for " + nominalDueAt + " due " + dueAt
                + (reasonCode == null ? "" : " because " + reasonCode);
    }

    /** The stretches covered, whatever reasons they were split by. */
    private static List<Span> united(List<PauseSpan> pauses) {
        List<Span> spans = new ArrayList<>();
        for (PauseSpan pause : pauses) {
            Instant until = pause.getUntil();
            Span span = new Span(pause.getFrom().toEpochMilli(), until == null ? Span.NEVER : until.toEpochMilli());
            boolean touches = !spans.isEmpty() && spans.getLast().until() == span.from();
            spans.add(touches ? new Span(spans.removeLast().from(), span.until()) : span);
        }
        return spans;
    }
}
