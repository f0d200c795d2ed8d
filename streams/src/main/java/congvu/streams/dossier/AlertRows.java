package congvu.streams.dossier;

import congvu.domain.alert.AlertCause;
import congvu.domain.alert.AlertId;
import congvu.domain.alert.AlertRule;
import congvu.domain.alert.AlertState;
import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.Handling;
import congvu.domain.alert.PublishedAlert;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.DeadlineLedger;
import congvu.domain.calendar.LedgerDay;
import congvu.domain.calendar.LedgerDayKind;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.Promise;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.row.AlertRow;
import congvu.schemas.row.EventPointerRow;
import congvu.schemas.row.EvidenceRow;
import congvu.schemas.row.LedgerRow;
import congvu.schemas.row.Row;
import org.jspecify.annotations.Nullable;

/** From one transition of an alert to its record on the topic, with the ledger that lets anyone recompute it. */
final class AlertRows {
    private final String topic;
    private final int partition;
    private final int ladderVersion;

    /**
     * @param topic that the events of the evidence stand in
     * @param partition of theirs
     */
    AlertRows(String topic, int partition, int ladderVersion) {
        this.topic = topic;
        this.partition = partition;
        this.ladderVersion = ladderVersion;
    }

    /**
     * @param obligation what the alert is about as it is now; null when it is gone altogether
     * @param before what the file was in rates until now: whoever was told of the alert must be told that it is taken back
     * @return the id of the alert: the key of the record
     */
    String fill(
            AlertRow row,
            ObligationFamily family,
            String dossierId,
            AlertTransition transition,
            @Nullable Obligation obligation,
            @Nullable Contribution before) {
        row.clear();
        PublishedAlert published = transition.published();
        String id =
                AlertId.of(published.obligationId(), published.rule(), published.promiseNumber(), published.level());
        row.alertId.set(id);
        row.obligationId.set(published.obligationId());
        row.dossierId.set(dossierId);
        row.rule = ruleOf(published.rule());
        row.promiseNumber = published.promiseNumber();
        row.level = published.level();
        row.state = stateOf(published.state());
        row.version = published.version();
        row.cause = causeOf(transition.cause());
        row.reachedAt = published.reachedAt();
        row.dueAt = published.dueAt();
        row.evidence.ladderVersion = ladderVersion;
        row.family = ObligationRows.familyOf(family);
        fillOwner(row, obligation, before);
        StandingAlert standing = transition.standing();
        if (standing != null) {
            fillStanding(row, family, published, standing);
        }
        return id;
    }

    private static void fillOwner(AlertRow row, @Nullable Obligation obligation, @Nullable Contribution before) {
        String unit = obligation == null ? null : obligation.unitId();
        String unitBefore = before == null ? Contribution.NO_UNIT : before.unitId();
        row.unitId.set(unit == null ? unitBefore : unit);
        row.evidence.officeHoursId.set("");
        row.evidence.calendarId.set("");
        if (obligation != null) {
            row.procedureId.set(obligation.procedureId());
            fillVersions(row.evidence, obligation);
        } else if (before != null && !before.procedureId().equals(Contribution.NO_PROCEDURE)) {
            row.procedureId.set(before.procedureId());
        }
    }

    private void fillStanding(AlertRow row, ObligationFamily family, PublishedAlert published, StandingAlert standing) {
        fillHandling(row, standing.handling());
        Promise promise = standing.promise();
        WorkingTimeline timeline = standing.obligation().terms().timeline();
        if (published.state() == AlertState.RESOLVED && standing.endedAt() != JournalEntry.NONE) {
            row.endedAt = standing.endedAt();
            row.lateMillis = standing.lateMillis();
        }
        EvidenceRow evidence = row.evidence;
        evidence.baseAt = promise.baseAt();
        evidence.nominalDueAt = promise.nominalDueAt();
        evidence.budgetMillis = timeline.worked(promise.nominalDueAt()) - timeline.worked(promise.baseAt());
        // What moved the deadline: a pause after it stands in the list, but took nothing.
        evidence.pausedMillis = timeline.worked(standing.dueAt()) - timeline.worked(promise.nominalDueAt());
        ObligationRows.fillPauses(evidence.pauses, standing.pauses());
        DeadlineLedger ledger = DeadlineLedger.of(timeline, promise.baseAt(), standing.dueAt(), standing.pauses());
        for (LedgerDay day : ledger.days()) {
            fillDay(evidence.ledger.add(), day);
        }
        evidence.eventsLeftOut = standing.eventsLeftOut();
        for (JournalEntry event : standing.events()) {
            fillEvent(evidence.events.add(), family, event);
        }
    }

    private static void fillHandling(AlertRow row, @Nullable Handling handling) {
        if (handling != null) {
            row.actorToken.set(handling.actorToken());
            row.assigneeToken.set(handling.assigneeToken());
            row.silencedUntil = handling.silencedUntil() == 0 ? Row.ABSENT : handling.silencedUntil();
        }
    }

    private static void fillVersions(EvidenceRow row, Obligation obligation) {
        WorkingTimeline timeline = obligation.terms().timeline();
        row.legalStartAt = obligation.legalStartAt();
        row.officeHoursId.set(timeline.officeHoursId());
        row.officeHoursVersion = timeline.officeHoursVersion();
        row.calendarId.set(timeline.calendarId());
        row.calendarVersion = timeline.calendarVersion();
        row.procedureId.set(obligation.procedureId());
        ProcedureVersion procedure = obligation.terms().procedure();
        row.procedureVersion = procedure == null ? Row.ABSENT_INT : procedure.version();
    }

    private static void fillDay(LedgerRow row, LedgerDay day) {
        row.epochDay = Math.toIntExact(day.date().toEpochDay());
        row.kind = kindOf(day.kind());
        row.name.set(day.name());
        row.workedMillis = day.workedMillis();
        row.pausedMillis = day.pausedMillis();
        row.leftMillis = day.leftMillis();
    }

    private void fillEvent(EventPointerRow row, ObligationFamily family, JournalEntry event) {
        row.eventId.set(event.eventId());
        row.source.set(event.source());
        row.type = EventTypes.toSchema(event.type());
        row.eventType.set(EventTypes.nameOf(family, event.type()));
        row.occurredAt = event.occurredAt();
        row.topic.set(topic);
        row.partition = partition;
        row.offset = event.offset();
    }

    private static congvu.schemas.result.AlertRule ruleOf(AlertRule rule) {
        return switch (rule) {
            case DUE_SOON -> congvu.schemas.result.AlertRule.DUE_SOON;
            case APOLOGY_DUE -> congvu.schemas.result.AlertRule.APOLOGY_DUE;
            case OVERDUE -> congvu.schemas.result.AlertRule.OVERDUE;
            case OVERDUE_AGAIN -> congvu.schemas.result.AlertRule.OVERDUE_AGAIN;
            case ESCALATION -> congvu.schemas.result.AlertRule.ESCALATION;
        };
    }

    private static congvu.schemas.result.AlertState stateOf(AlertState state) {
        return switch (state) {
            case RAISED -> congvu.schemas.result.AlertState.RAISED;
            case ACKNOWLEDGED -> congvu.schemas.result.AlertState.ACKNOWLEDGED;
            case RESOLVED -> congvu.schemas.result.AlertState.RESOLVED;
            case RETRACTED -> congvu.schemas.result.AlertState.RETRACTED;
            case SUPERSEDED -> congvu.schemas.result.AlertState.SUPERSEDED;
        };
    }

    private static congvu.schemas.result.AlertCause causeOf(AlertCause cause) {
        return switch (cause) {
            case TIME_PASSED -> congvu.schemas.result.AlertCause.TIME_PASSED;
            case COMPLETED -> congvu.schemas.result.AlertCause.COMPLETED;
            case RE_APPOINTED -> congvu.schemas.result.AlertCause.RE_APPOINTED;
            case BACK_DATED_COMPLETION -> congvu.schemas.result.AlertCause.BACK_DATED_COMPLETION;
            case PAUSE -> congvu.schemas.result.AlertCause.PAUSE;
            case CORRECTION -> congvu.schemas.result.AlertCause.CORRECTION;
            case REFERENCE_CHANGED -> congvu.schemas.result.AlertCause.REFERENCE_CHANGED;
            case EVIDENCE_CHANGED -> congvu.schemas.result.AlertCause.EVIDENCE_CHANGED;
            case UNIT_MERGED -> congvu.schemas.result.AlertCause.UNIT_MERGED;
            case OPERATOR_ACTION -> congvu.schemas.result.AlertCause.OPERATOR_ACTION;
            case JOURNAL_CHANGED -> congvu.schemas.result.AlertCause.JOURNAL_CHANGED;
        };
    }

    private static congvu.schemas.result.LedgerDayKind kindOf(LedgerDayKind kind) {
        return switch (kind) {
            case WORKED -> congvu.schemas.result.LedgerDayKind.WORKED;
            case MAKE_UP_WORKED -> congvu.schemas.result.LedgerDayKind.MAKE_UP_WORKED;
            case PAUSED -> congvu.schemas.result.LedgerDayKind.PAUSED;
            case OUT_OF_HOURS -> congvu.schemas.result.LedgerDayKind.OUT_OF_HOURS;
            case CLOSED -> congvu.schemas.result.LedgerDayKind.CLOSED;
            case HOLIDAY -> congvu.schemas.result.LedgerDayKind.HOLIDAY;
            case DAY_IN_LIEU -> congvu.schemas.result.LedgerDayKind.DAY_IN_LIEU;
            case SWAPPED_OFF -> congvu.schemas.result.LedgerDayKind.SWAPPED_OFF;
        };
    }
}
