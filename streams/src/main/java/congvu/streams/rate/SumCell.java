package congvu.streams.rate;

import org.jspecify.annotations.Nullable;

/** The sums of one cell in one task, and what of them has been passed on. */
final class SumCell {

    final CellId id;
    final long[] sums = Sums.zero();

    /** What the cells of the units above already have of this one; null before they have anything. */
    long @Nullable [] rolledUp;

    boolean dirty;
    long dirtySince;

    SumCell(CellId id) {
        this.id = id;
    }
}
