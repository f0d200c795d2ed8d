package congvu.domain.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.IndexStatus;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Verdict;

/**
 * What one fact adds to the sums of its cell. A corrected fact takes the old contribution back and gives the new one.
 *
 * @param family what is counted together
 * @param unitId the owner now
 * @param procedureId {@link #NO_PROCEDURE} where none is named
 * @param epochDay the local day of acceptance, by which every period is told (the national index keys by NgayTiepNhan)
 * @param mask bit i adds 1 to counter i
 */
public record Contribution(RateFamily family, String unitId, String procedureId, int epochDay, int mask) {
    /** Stands for the procedure of files that name none. */
    public static final String NO_PROCEDURE = "-";

    /** Stands for the owner of files that name none; input without a unit is refused at acceptance. */
    public static final String NO_UNIT = "-";

    private static final int CLOSED = Counter.LATEST_ON_TIME.bit()
            | Counter.LATEST_LATE.bit()
            | Counter.CLOSED_NO_DEADLINE.bit()
            | Counter.CANCELLED.bit();

    private static final int QUARTERS =
            Counter.QUARTER_1.bit() | Counter.QUARTER_2.bit() | Counter.QUARTER_3.bit() | Counter.QUARTER_4.bit();

    /**
     * What a file adds.
     *
     * @param traits what was told of it beside its deadline, as {@link congvu.domain.dossier.DossierTraits} packs it
     * @throws IllegalArgumentException for a step: steps are in no rate
     */
    public static Contribution of(Obligation file, int traits, long tick, long graceMillis) {
        if (file.kind() != ObligationKind.WHOLE_FILE) {
            throw new IllegalArgumentException(
                    "Expected a whole file to contribute to rates, but found step " + file.id() + ".");
        }
        String unit = file.unitId();
        String procedure = file.procedureId();
        RateFamily family = familyOf(file.family());
        return new Contribution(
                family,
                unit == null ? NO_UNIT : unit,
                procedure == null ? NO_PROCEDURE : procedure,
                file.acceptedEpochDay(),
                TraitCounters.over(family, maskOf(file, tick, graceMillis), traits));
    }

    /**
     * The mask of a rating.
     *
     * @param isPoor counts only where the attitude is told
     */
    public static int ratingMask(boolean isContent, boolean tellsAttitude, boolean isPoor) {
        int mask = Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit();
        mask |= isContent ? Counter.CONTENT.bit() : 0;
        mask |= tellsAttitude ? Counter.ATTITUDE_TOLD.bit() : 0;
        return mask | (tellsAttitude && isPoor ? Counter.ATTITUDE_POOR.bit() : 0);
    }

    /** The mask of a norm that was checked. */
    public static int checkMask(boolean isCompliant) {
        int finding = isCompliant ? Counter.COMPLIANT.bit() : Counter.NOT_COMPLIANT.bit();
        return Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit() | finding;
    }

    /** The same file after it has left the store: nothing can change it any more. */
    public Contribution settled() {
        return new Contribution(family, unitId, procedureId, epochDay, mask & ~Counter.CAN_CHANGE.bit());
    }

    /** The same verdict on a file that has ended, with what is told beside it now. */
    public Contribution appraised(Appraisal appraisal) {
        int appraised = switch (family) {
            case TASK -> counts(Counter.CANCELLED) ? mask : (mask & ~QUARTERS) | quarterBits(appraisal.quartersLeft());
            case PETITION ->
                (mask & ~Counter.NOT_SATISFIED.bit()) | satisfactionBit(counts(Counter.LATEST_LATE), appraisal);
            case DOSSIER, COMPLAINT, DENUNCIATION, RATING, ATTENDANCE, INSPECTION, OFFICER -> mask;
        };
        return new Contribution(family, unitId, procedureId, epochDay, appraised);
    }

    /** The same verdict, with what was told beside it now. */
    public Contribution told(int traits) {
        return new Contribution(family, unitId, procedureId, epochDay, TraitCounters.over(family, mask, traits));
    }

    /** Whether the file has ended. */
    public boolean isClosed() {
        return (mask & CLOSED) != 0;
    }

    public boolean counts(Counter counter) {
        return (mask & counter.bit()) != 0;
    }

    private static int maskOf(Obligation file, long tick, long graceMillis) {
        int mask = Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit();
        if (isCancelled(file, file.cycle())) {
            return mask | Counter.CANCELLED.bit();
        }
        if (!isCancelled(file, file.cycles().get(0))) {
            mask |= bitOf(file.verdictFirst(), Counter.FIRST_ON_TIME, Counter.FIRST_LATE);
        }
        mask |= bitOf(file.verdictLatest(), Counter.LATEST_ON_TIME, Counter.LATEST_LATE);
        if (file.verdictLatest() == Verdict.NO_DEADLINE) {
            mask |= Counter.CLOSED_NO_DEADLINE.bit();
        }
        if (file.isOpen()) {
            mask |= openCounter(file, tick, graceMillis).bit();
        }
        return mask
                | completedBit(file)
                | indexBit(NationalIndex.statusOf(file, tick, graceMillis))
                | appraisalBits(file, tick, graceMillis);
    }

    /** Whether this cycle ended because the task was taken back: nobody can tell whether it would have been in time. */
    private static boolean isCancelled(Obligation file, Cycle cycle) {
        Ending ending = cycle.ending();
        return ending != null
                && file.family().excludesCancelled()
                && !ending.kind().hasResult();
    }

    private static int appraisalBits(Obligation file, long tick, long graceMillis) {
        return switch (file.family()) {
            case DOSSIER, COMPLAINT, DENUNCIATION -> 0;
            case TASK -> file.isOpen() ? 0 : quarterBits(file.appraisal().quartersLeft());
            case PETITION -> satisfactionBit(isLate(file, tick, graceMillis), file.appraisal());
        };
    }

    private static int quarterBits(int quarters) {
        int bits = quarters > 0 ? Counter.QUARTER_1.bit() : 0;
        bits |= quarters > 1 ? Counter.QUARTER_2.bit() : 0;
        bits |= quarters > 2 ? Counter.QUARTER_3.bit() : 0;
        return bits | (quarters > 3 ? Counter.QUARTER_4.bit() : 0);
    }

    private static int satisfactionBit(boolean isLate, Appraisal appraisal) {
        return isLate || appraisal.isDisputed() ? Counter.NOT_SATISFIED.bit() : 0;
    }

    private static boolean isLate(Obligation file, long tick, long graceMillis) {
        return file.verdictLatest() == Verdict.LATE || file.isOverdue(tick, graceMillis);
    }

    private static int bitOf(Verdict verdict, Counter onTime, Counter late) {
        return switch (verdict) {
            case ON_TIME -> onTime.bit();
            case LATE -> late.bit();
            case OPEN, NO_DEADLINE -> 0;
        };
    }

    private static Counter openCounter(Obligation file, long tick, long graceMillis) {
        if (file.cycle().latest() == null) {
            return Counter.OPEN_NO_DEADLINE;
        }
        return file.isOverdue(tick, graceMillis) ? Counter.OPEN_OVERDUE : Counter.OPEN_NOT_DUE;
    }

    private static int completedBit(Obligation file) {
        Ending ending = file.ending();
        boolean isCompleted = file.family() == ObligationFamily.DOSSIER
                && ending != null
                && ending.kind().hasResult();
        return isCompleted ? Counter.COMPLETED.bit() : 0;
    }

    private static int indexBit(IndexStatus status) {
        return switch (status) {
            case ON_TIME -> Counter.INDEX_ON_TIME.bit();
            case OVERDUE -> Counter.INDEX_OVERDUE.bit();
            case EXCLUDED -> 0;
        };
    }

    private static RateFamily familyOf(ObligationFamily family) {
        return switch (family) {
            case DOSSIER -> RateFamily.DOSSIER;
            case TASK -> RateFamily.TASK;
            case PETITION -> RateFamily.PETITION;
            case COMPLAINT -> RateFamily.COMPLAINT;
            case DENUNCIATION -> RateFamily.DENUNCIATION;
        };
    }
}
