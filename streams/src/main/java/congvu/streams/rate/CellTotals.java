package congvu.streams.rate;

/** The totals of one cell in one partition of the dossiers. */
final class CellTotals {

    private final CellId cell;
    private final int[] sums;

    CellTotals(CellId cell, int[] sums) {
        this.cell = cell;
        this.sums = sums;
    }

    CellId cell() {
        return cell;
    }

    /** See {@link Sums}; not a copy. */
    int[] sums() {
        return sums;
    }
}
