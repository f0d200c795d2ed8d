package congvu.streams.rate;

import org.jspecify.annotations.Nullable;

/** The sums of one cell in one task, and what of them has been passed on. */
final class SumCell {

    final CellId id;
    final int[] sums = Sums.zero();

    boolean dirty;
    long dirtySince;

    /** Whether the cells of the units above have these very sums: of almost all cells, so that they keep no second copy. */
    private boolean isRolledUp;

    /** What they have where it is something else; null before they have anything. */
    private int @Nullable [] rolledUp;

    SumCell(CellId id) {
        this.id = id;
    }

    /** To be called before the sums change. */
    void beforeChange() {
        if (isRolledUp) {
            isRolledUp = false;
            rolledUp = sums.clone();
        }
    }

    /** What the cells of the units above lack; null for nothing. From now on they are taken to have it. */
    int @Nullable [] rollUp() {
        if (isRolledUp) {
            return null;
        }
        int[] difference = sums.clone();
        if (rolledUp != null) {
            Sums.subtract(difference, rolledUp);
        }
        boolean isNothingNew = rolledUp != null && Sums.isZero(difference);
        isRolledUp = true;
        rolledUp = null;
        return isNothingNew ? null : difference;
    }

    /** There are other units above now, which have nothing yet. */
    void beginAbove() {
        isRolledUp = false;
        rolledUp = null;
    }
}
