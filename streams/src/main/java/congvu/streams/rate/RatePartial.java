package congvu.streams.rate;

import congvu.domain.count.RateFamily;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.UnitMessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one task of dossiers tells the task of a unit: totals that replace what it told before about these cells.
 *
 * @param partition of the dossiers
 * @param tick the highest tick of that task, epoch milliseconds
 * @param totals possibly none: then only the tick is told
 */
record RatePartial(int partition, long tick, List<CellTotals> totals) {

    /** @param names gives one object for each name, however many cells there are */
    static RatePartial read(PackedReader in, UnaryOperator<String> names) {
        UnitMessageKind.RATES.open(in);
        int partition = in.getUnsignedInt();
        long tick = in.getSigned();
        List<CellTotals> totals = new ArrayList<>();
        if (in.hasMore()) {
            String unit = names.apply(in.getText());
            boolean withDescendants = in.get() != 0;
            while (in.hasMore()) {
                RateFamily family = RateFamily.ofCode(in.get());
                CellId cell =
                        new CellId(family, unit, withDescendants, names.apply(in.getText()), (int) in.getSigned());
                totals.add(new CellTotals(cell, Sums.read(in)));
            }
        }
        return new RatePartial(partition, tick, totals);
    }
}
