package congvu.streams.rate;

import congvu.domain.count.RateFamily;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;

/**
 * The group of facts that a sum is about.
 *
 * @param family what is counted together
 * @param unitId the owner
 * @param withDescendants whether the units below count too
 * @param procedureId the procedure
 * @param epochDay local day that they are counted on
 */
record CellId(RateFamily family, String unitId, boolean withDescendants, String procedureId, int epochDay) {

    static CellId read(PackedReader in) {
        return new CellId(RateFamily.ofCode(in.get()), in.getText(), in.get() != 0, in.getText(), (int) in.getSigned());
    }

    void write(PackedWriter out) {
        out.put((byte) family.code())
                .putText(unitId)
                .put((byte) (withDescendants ? 1 : 0))
                .putText(procedureId);
        out.putSigned(epochDay);
    }

    CellId of(String otherUnit, boolean otherWithDescendants) {
        return new CellId(family, otherUnit, otherWithDescendants, procedureId, epochDay);
    }

    /** By hand: the generated one goes through a call site for each part, and this is met at every event. */
    @Override
    public int hashCode() {
        int hash = (unitId.hashCode() * 31 + procedureId.hashCode()) * 31 + epochDay;
        hash = hash * 31 + (withDescendants ? 1 : 0) + 2 * family.code();
        return hash * 0x9E3779B9;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellId that
                && epochDay == that.epochDay
                && family == that.family
                && withDescendants == that.withDescendants
                && unitId.equals(that.unitId)
                && procedureId.equals(that.procedureId);
    }
}
