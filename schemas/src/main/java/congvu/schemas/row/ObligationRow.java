package congvu.schemas.row;

import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An obligation to be written; fields as in the record Obligation, where each is explained. Times are UTC milliseconds;
 * what may be missing is ABSENT, and so is a time that is NEVER.
 */
public final class ObligationRow implements Row {

    public final RowText obligationId = new RowText();
    public final RowText dossierId = new RowText();
    public ObligationKind kind = ObligationKind.UNKNOWN;
    public final RowText stepId = new RowText();
    public ObligationState state = ObligationState.UNKNOWN;
    public final RowText unitId = new RowText();
    public final RowText procedureId = new RowText();
    public long submittedAt = ABSENT;
    public long acceptedAt;
    public long legalStartAt;
    public long firstDueAt = ABSENT;
    public long dueAt = ABSENT;
    public long budgetMillis = ABSENT;
    public long pausedMillis;
    public final RowList<PromiseRow> promises = new RowList<>(PromiseRow::new);
    public final RowList<PauseRow> pauses = new RowList<>(PauseRow::new);
    public int cycle;
    public long endedAt = ABSENT;
    public @Nullable EndKind endKind;
    public Verdict verdictFirst = Verdict.UNKNOWN;
    public Verdict verdictLatest = Verdict.UNKNOWN;
    public long lateMillis = ABSENT;
    public boolean overdue;
    public Index21Verdict index21 = Index21Verdict.UNKNOWN;
    public final RowText officeHoursId = new RowText();
    public int officeHoursVersion;
    public final RowText calendarId = new RowText();
    public int calendarVersion;
    public int procedureVersion = ABSENT_INT;
    public @Nullable NoDeadlineReason noDeadlineReason;
    public int revision;
    public ObligationFamily family = ObligationFamily.UNKNOWN;
    public final RowText originUnitId = new RowText();
    public int progressPermille = ABSENT_INT;

    /** Share of the progress points; NaN when there is none. */
    public double progressPoints = Double.NaN;

    private int versionsFrom;
    private int versionsUntil;
    private int besideFrom;

    /** Where in the bytes that were written last the versions of what was counted begin: a new version alone is no news. */
    public int versionsFrom() {
        return versionsFrom;
    }

    /** Where they end. */
    public int versionsUntil() {
        return versionsUntil;
    }

    /** Where in the bytes that were written last begins what is told beside the deadline and the verdict, up to the end. */
    public int besideFrom() {
        return besideFrom;
    }

    @Override
    public void clear() {
        clearIdentity();
        clearTimes();
        clearVerdict();
        clearVersions();
    }

    private void clearIdentity() {
        obligationId.clear();
        dossierId.clear();
        kind = ObligationKind.UNKNOWN;
        stepId.clear();
        family = ObligationFamily.UNKNOWN;
        originUnitId.clear();
        state = ObligationState.UNKNOWN;
        unitId.clear();
        procedureId.clear();
    }

    private void clearTimes() {
        submittedAt = ABSENT;
        acceptedAt = 0;
        legalStartAt = 0;
        firstDueAt = ABSENT;
        dueAt = ABSENT;
        budgetMillis = ABSENT;
        pausedMillis = 0;
        promises.clear();
        pauses.clear();
        cycle = 0;
        endedAt = ABSENT;
        endKind = null;
    }

    private void clearVerdict() {
        verdictFirst = Verdict.UNKNOWN;
        verdictLatest = Verdict.UNKNOWN;
        lateMillis = ABSENT;
        overdue = false;
        index21 = Index21Verdict.UNKNOWN;
        noDeadlineReason = null;
        progressPermille = ABSENT_INT;
        progressPoints = Double.NaN;
    }

    private void clearVersions() {
        officeHoursId.clear();
        officeHoursVersion = 0;
        calendarId.clear();
        calendarVersion = 0;
        procedureVersion = ABSENT_INT;
        revision = 0;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        obligationId.writeTo(out);
        dossierId.writeTo(out);
        out.writeSymbol(kind);
        out.writeNullableText(stepId);
        out.writeSymbol(state);
        unitId.writeTo(out);
        out.writeNullableText(procedureId);
        out.writeNullableLong(submittedAt);
        out.writeLong(acceptedAt);
        out.writeLong(legalStartAt);
        out.writeNullableLong(firstDueAt);
        out.writeNullableLong(dueAt);
        out.writeNullableLong(budgetMillis);
        out.writeLong(pausedMillis);
        PromiseRow.write(promises, out);
        PauseRow.write(pauses, out);
        out.writeInt(cycle);
        out.writeNullableLong(endedAt);
        out.writeNullableSymbol(endKind);
        out.writeSymbol(verdictFirst);
        out.writeSymbol(verdictLatest);
        out.writeNullableLong(lateMillis);
        out.writeBoolean(overdue);
        out.writeSymbol(index21);
        versionsFrom = out.position();
        officeHoursId.writeTo(out);
        out.writeInt(officeHoursVersion);
        calendarId.writeTo(out);
        out.writeInt(calendarVersion);
        out.writeNullableInt(procedureVersion);
        versionsUntil = out.position();
        out.writeNullableSymbol(noDeadlineReason);
        besideFrom = out.position();
        out.writeInt(revision);
        out.writeSymbol(family);
        out.writeNullableText(originUnitId);
        out.writeNullableInt(progressPermille);
        out.writeBranch(!Double.isNaN(progressPoints));
        if (!Double.isNaN(progressPoints)) {
            out.writeDouble(progressPoints);
        }
    }
}
