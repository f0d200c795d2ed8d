package congvu.schemas.row;

import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.ObligationFamily;

/**
 * An alert to be written; fields as in the record Alert, where each is explained. Times are UTC milliseconds; what may
 * be missing is ABSENT, and so is a time that is NEVER.
 */
public final class AlertRow implements Row {

    public final RowText alertId = new RowText();
    public final RowText obligationId = new RowText();
    public final RowText dossierId = new RowText();
    public final RowText unitId = new RowText();
    public final RowText procedureId = new RowText();
    public AlertRule rule = AlertRule.UNKNOWN;
    public int promiseNumber;
    public int level;
    public AlertState state = AlertState.UNKNOWN;
    public int version;
    public AlertCause cause = AlertCause.UNKNOWN;
    public long reachedAt;
    public long dueAt = ABSENT;
    public long endedAt = ABSENT;
    public long lateMillis = ABSENT;
    public final EvidenceRow evidence = new EvidenceRow();
    public ObligationFamily family = ObligationFamily.UNKNOWN;
    public final RowText actorToken = new RowText();
    public final RowText assigneeToken = new RowText();
    public long silencedUntil = ABSENT;

    @Override
    public void clear() {
        alertId.clear();
        obligationId.clear();
        dossierId.clear();
        unitId.clear();
        procedureId.clear();
        rule = AlertRule.UNKNOWN;
        promiseNumber = 0;
        level = 0;
        state = AlertState.UNKNOWN;
        version = 0;
        cause = AlertCause.UNKNOWN;
        reachedAt = 0;
        dueAt = ABSENT;
        endedAt = ABSENT;
        lateMillis = ABSENT;
        evidence.clear();
        family = ObligationFamily.UNKNOWN;
        actorToken.clear();
        assigneeToken.clear();
        silencedUntil = ABSENT;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        alertId.writeTo(out);
        obligationId.writeTo(out);
        dossierId.writeTo(out);
        unitId.writeTo(out);
        out.writeNullableText(procedureId);
        out.writeSymbol(rule);
        out.writeInt(promiseNumber);
        out.writeInt(level);
        out.writeSymbol(state);
        out.writeInt(version);
        out.writeSymbol(cause);
        out.writeLong(reachedAt);
        out.writeNullableLong(dueAt);
        out.writeNullableLong(endedAt);
        out.writeNullableLong(lateMillis);
        evidence.writeTo(out);
        out.writeSymbol(family);
        out.writeNullableText(actorToken);
        out.writeNullableText(assigneeToken);
        out.writeNullableLong(silencedUntil);
    }
}
