package congvu.domain.obligation;

import congvu.domain.calendar.Deadlines;
import congvu.domain.reference.ProcedureVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one deadline-bearing thing: a pure function of the dossier's journal and the reference data. Nothing
 * here depends on what time it is; what does takes the tick as an argument.
 *
 * <p>Times are epoch milliseconds.
 *
 * @param source the system that reported the start: decides the firing grace
 * @param unitId the owner: by the events, or, once a closed unit was succeeded, its successor
 * @param originUnitId the owner by the events alone
 * @param procedureId null where no event names one
 * @param submittedAt {@link congvu.domain.dossier.JournalEntry#NONE} when never submitted online
 * @param acceptedAt where the clock starts by law; for a step, its opening
 * @param legalStartAt the first working instant that counts
 * @param cycles at least one
 * @param appraisal what is told beside the deadline
 * @param revision how many accepted events bear on it: the same for the same events in any order of arrival
 */
public record Obligation(
        String id,
        ObligationFamily family,
        ObligationKind kind,
        @Nullable String stepId,
        String source,
        @Nullable String unitId,
        @Nullable String originUnitId,
        @Nullable String procedureId,
        long submittedAt,
        long acceptedAt,
        long legalStartAt,
        List<Cycle> cycles,
        Supplements supplements,
        Terms terms,
        Appraisal appraisal,
        int revision) {

    /** The same with another owner, its clock unbroken. */
    public Obligation ownedBy(String owner) {
        return with(owner, appraisal, revision);
    }

    /**
     * Whether another fold of the same obligation by the same reference data is judged the same: what is told beside its
     * deadline may differ, and how many events bear on it.
     */
    public boolean isJudgedAs(Obligation other) {
        return with(unitId, Appraisal.NONE, 0).equals(other.with(other.unitId, Appraisal.NONE, 0));
    }

    /** The same with something else told beside its deadline. */
    public Obligation appraised(Appraisal other) {
        return with(unitId, other, revision);
    }

    private Obligation with(@Nullable String owner, Appraisal beside, int bearing) {
        return new Obligation(
                id,
                family,
                kind,
                stepId,
                source,
                owner,
                originUnitId,
                procedureId,
                submittedAt,
                acceptedAt,
                legalStartAt,
                cycles,
                supplements,
                terms,
                beside,
                bearing);
    }

    /** The cycle that counts now. */
    public Cycle cycle() {
        return cycles.get(cycles.size() - 1);
    }

    public boolean isOpen() {
        return cycle().isOpen();
    }

    /** The end of the cycle that counts, null while open. */
    public @Nullable Ending ending() {
        return cycle().ending();
    }

    /** Against the first promise ever made: a re-appointment never repairs it, a reopening never spoils it. */
    public Verdict verdictFirst() {
        Cycle cycle = cycles.get(0);
        return cycle.verdictOn(cycle.first());
    }

    /** Against the latest promise of the latest cycle. */
    public Verdict verdictLatest() {
        Cycle cycle = cycle();
        return cycle.verdictOn(cycle.latest());
    }

    /** Working on it, waiting for somebody else, or over. */
    public ObligationState state() {
        Cycle cycle = cycle();
        if (!cycle.isOpen()) {
            return ObligationState.ENDED;
        }
        return cycle.pauses().isOpen() ? ObligationState.PAUSED : ObligationState.RUNNING;
    }

    /** How late the end was against the latest promise, in milliseconds; 0 when it was not late. */
    public long lateMillis() {
        Promise latest = cycle().latest();
        Ending ending = ending();
        return latest == null || ending == null ? 0 : Math.max(0, ending.at() - latest.dueAt());
    }

    /** The local day of acceptance, as epoch day: the key of every period in rates. */
    public int acceptedEpochDay() {
        return terms.timeline().localEpochDay(acceptedAt);
    }

    /**
     * Whether the running promise is broken at this tick. The grace lets a completion arrive that happened in time.
     *
     * @return false for what has ended: that has a verdict instead
     */
    public boolean isOverdue(long tick, long graceMillis) {
        Promise latest = cycle().latest();
        return isOpen() && latest != null && latest.isRunning() && tick - graceMillis > latest.dueAt();
    }

    /** The first tick at which {@link #isOverdue} turns true, or {@link Deadlines#NEVER}. */
    public long overdueFrom(long graceMillis) {
        Promise latest = cycle().latest();
        return isOpen() && latest != null && latest.isRunning() ? latest.dueAt() + graceMillis + 1 : Deadlines.NEVER;
    }

    /** Why there is nothing to be late against; null when there is a promise. */
    public @Nullable NoDeadlineReason noDeadlineReason() {
        if (cycle().latest() != null) {
            return null;
        }
        if (procedureId == null) {
            return NoDeadlineReason.NO_PROCEDURE;
        }
        ProcedureVersion procedure = terms.procedure();
        if (procedure == null) {
            return NoDeadlineReason.PROCEDURE_UNKNOWN;
        }
        return procedure.term() == null ? NoDeadlineReason.NO_TERM : NoDeadlineReason.BEYOND_CALENDAR;
    }
}
