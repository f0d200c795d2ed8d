package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.time.LocalDate;

/**
 * Whom a scorecard is about, and when.
 *
 * @param period a month or longer
 * @param startDay first local day of the period, epoch day
 */
record CardId(String unitId, boolean withDescendants, RatePeriod period, int startDay) {

    static CardId of(RateId rate) {
        return new CardId(rate.unitId(), rate.withDescendants(), rate.period(), rate.startDay());
    }

    static CardId read(PackedReader in) {
        return new CardId(in.getText(), in.get() != 0, RatePeriod.ofCode(in.get()), (int) in.getSigned());
    }

    void write(PackedWriter out) {
        out.putText(unitId).put((byte) (withDescendants ? 1 : 0));
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
    String key() {
        return new RateScope(unitId, withDescendants).text() + '|' + period.text(start());
    }
}
