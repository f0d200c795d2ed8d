package congvu.streams.rate;

import congvu.domain.count.RateFamily;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.time.LocalDate;

/**
 * The group and the period of a published rate, without its formula.
 *
 * @param family what is counted together; each formula belongs to one, so that keys need not name it
 * @param procedureId the procedure, or {@link #ALL_PROCEDURES}
 * @param startDay first local day of the period, epoch day
 */
record RateId(
        RateFamily family,
        String unitId,
        boolean withDescendants,
        String procedureId,
        RatePeriod period,
        int startDay) {

    /** Stands for every procedure. */
    static final String ALL_PROCEDURES = "*";

    static RateId read(PackedReader in) {
        return new RateId(
                RateFamily.ofCode(in.get()),
                in.getText(),
                in.get() != 0,
                in.getText(),
                RatePeriod.ofCode(in.get()),
                (int) in.getSigned());
    }

    /** The rate of a cell itself: one procedure on one day. */
    static RateId of(CellId cell) {
        return new RateId(
                cell.family(),
                cell.unitId(),
                cell.withDescendants(),
                cell.procedureId(),
                RatePeriod.DAY,
                cell.epochDay());
    }

    /** The cell whose rate this is, if it is one of a single procedure on a single day. */
    CellId cell() {
        return new CellId(family, unitId, withDescendants, procedureId, startDay);
    }

    RateId ofAllProcedures() {
        return new RateId(family, unitId, withDescendants, ALL_PROCEDURES, period, startDay);
    }

    boolean isOfAllProcedures() {
        return procedureId.equals(ALL_PROCEDURES);
    }

    boolean isCell() {
        return period == RatePeriod.DAY && !procedureId.equals(ALL_PROCEDURES);
    }

    void write(PackedWriter out) {
        out.put((byte) family.code())
                .putText(unitId)
                .put((byte) (withDescendants ? 1 : 0))
                .putText(procedureId);
        out.put((byte) period.code()).putSigned(startDay);
    }

    LocalDate start() {
        return LocalDate.ofEpochDay(startDay);
    }

    /** First epoch day after the period. */
    int endDay() {
        return (int) period.next(start()).toEpochDay();
    }

    /** Key on the topic. */
    String key(String formulaId) {
        return new RateScope(unitId, withDescendants).text()
                + '|'
                + procedureId
                + '|'
                + period.text(start())
                + '|'
                + formulaId;
    }

    @Override
    public int hashCode() {
        int hash = (unitId.hashCode() * 31 + procedureId.hashCode()) * 31 + startDay;
        hash = hash * 31 + (family.code() * 8 + period.code()) * 2 + (withDescendants ? 1 : 0);
        return hash * 0x9E3779B9;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateId that
                && startDay == that.startDay
                && withDescendants == that.withDescendants
                && family == that.family
                && period == that.period
                && unitId.equals(that.unitId)
                && procedureId.equals(that.procedureId);
    }
}
