package congvu.domain.rate;

import congvu.domain.obligation.IndexStatus;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Verdict;

/**
 * What one file adds to the sums of its cell. A corrected fact takes the old contribution back and gives the new one.
 *
 * @param unitId the owner now
 * @param procedureId {@link #NO_PROCEDURE} where none is named
 * @param epochDay the local day of acceptance, by which every period is told (the national index keys by NgayTiepNhan)
 * @param mask bit i adds 1 to counter i
 */
public record Contribution(String unitId, String procedureId, int epochDay, int mask) {
    /** Stands for the procedure of files that name none. */
    public static final String NO_PROCEDURE = "-";

    /** Stands for the owner of files that name none; input without a unit is refused at acceptance. */
    public static final String NO_UNIT = "-";

    /** @throws IllegalArgumentException for a step: steps are in no rate */
    public static Contribution of(Obligation file, long tick, long graceMillis) {
        if (file.kind() != ObligationKind.WHOLE_FILE) {
            throw new IllegalArgumentException(
                    "Expected a whole file to contribute to rates, but found step " + file.id() + ".");
        }
        String unit = file.unitId();
        String procedure = file.procedureId();
        return new Contribution(
                unit == null ? NO_UNIT : unit,
                procedure == null ? NO_PROCEDURE : procedure,
                file.acceptedEpochDay(),
                maskOf(file, tick, graceMillis));
    }

    /** The same file after it has left the store: nothing can change it any more. */
    public Contribution settled() {
        return new Contribution(unitId, procedureId, epochDay, mask & ~Counter.CAN_CHANGE.bit());
    }

    /** Whether the file has ended. */
    public boolean isClosed() {
        return counts(Counter.LATEST_ON_TIME) || counts(Counter.LATEST_LATE) || counts(Counter.CLOSED_NO_DEADLINE);
    }

    public boolean counts(Counter counter) {
        return (mask & counter.bit()) != 0;
    }

    private static int maskOf(Obligation file, long tick, long graceMillis) {
        int mask = Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit();
        mask |= bitOf(file.verdictFirst(), Counter.FIRST_ON_TIME, Counter.FIRST_LATE);
        mask |= bitOf(file.verdictLatest(), Counter.LATEST_ON_TIME, Counter.LATEST_LATE);
        if (file.verdictLatest() == Verdict.NO_DEADLINE) {
            mask |= Counter.CLOSED_NO_DEADLINE.bit();
        }
        if (file.isOpen()) {
            mask |= openCounter(file, tick, graceMillis).bit();
        }
        return mask | indexBit(NationalIndex.statusOf(file, tick, graceMillis));
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

    private static int indexBit(IndexStatus status) {
        return switch (status) {
            case ON_TIME -> Counter.INDEX_ON_TIME.bit();
            case OVERDUE -> Counter.INDEX_OVERDUE.bit();
            case EXCLUDED -> 0;
        };
    }
}
