package congvu.schemas.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rows of an array, used again for every record.
 *
 * @param <R> kind of row
 */
public final class RowList<R extends Row> {

    private final Supplier<R> maker;
    private final List<R> rows = new ArrayList<>();
    private int size;

    RowList(Supplier<R> maker) {
        this.maker = maker;
    }

    /** Forgets the rows; they are used again. */
    public void clear() {
        size = 0;
    }

    /** Adds a cleared row, to be filled by the caller. */
    public R add() {
        if (size == rows.size()) {
            rows.add(maker.get());
        }
        R row = rows.get(size++);
        row.clear();
        return row;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** The row at this index. */
    public R get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(
                    "Expected an index below " + size + " in the rows of an array, but found " + index + ".");
        }
        return rows.get(index);
    }
}
