package congvu.schemas.row;

import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.RateUnavailableReason;
import org.jspecify.annotations.Nullable;

/** A rate to be written; fields as in the record Rate, where each is explained. */
public final class RateRow implements Row {

    public final RowText unitId = new RowText();
    public boolean withDescendants;
    public final RowText procedureId = new RowText();
    public PeriodKind periodKind = PeriodKind.UNKNOWN;

    /** First local day, days since 1970-01-01. */
    public int periodStartEpochDay;

    public final RowText formulaId = new RowText();
    public long numerator;
    public long denominator;
    public long excluded;

    /** The ratio; NaN when there is none. */
    public double ratio = Double.NaN;

    public @Nullable RateUnavailableReason unavailableReason;
    public long revision;
    public boolean isFinal;

    @Override
    public void clear() {
        unitId.clear();
        withDescendants = false;
        procedureId.clear();
        periodKind = PeriodKind.UNKNOWN;
        periodStartEpochDay = 0;
        formulaId.clear();
        numerator = 0;
        denominator = 0;
        excluded = 0;
        ratio = Double.NaN;
        unavailableReason = null;
        revision = 0;
        isFinal = false;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        unitId.writeTo(out);
        out.writeBoolean(withDescendants);
        procedureId.writeTo(out);
        out.writeSymbol(periodKind);
        out.writeInt(periodStartEpochDay);
        formulaId.writeTo(out);
        out.writeLong(numerator);
        out.writeLong(denominator);
        out.writeLong(excluded);
        out.writeBranch(!Double.isNaN(ratio));
        if (!Double.isNaN(ratio)) {
            out.writeDouble(ratio);
        }
        out.writeNullableSymbol(unavailableReason);
        out.writeLong(revision);
        out.writeBoolean(isFinal);
    }
}
