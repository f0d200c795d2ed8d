package congvu.streams.rate;

import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one task: sums over the dossiers of its partition, by unit, procedure and day.
 *
 * <p>The sums are a pure function of the task's store. They are built anew after a restart, from the base
 * ({@link #isBase}) and from the contribution of each dossier, and passed on as totals, never as differences: a crash can
 * neither lose nor double anything, and passing on the same totals again changes nothing. Cells of units that have
 * others below them ("with descendants") are fed from the cells of single units by differences, in memory.
 *
 * <p>At start: {@link #start}, then {@link #restoreBase} or {@link #move}{@code (null, contribution)} for each entry of
 * the store. Everything is then to be passed on once. Not thread safe.
 */
public final class RateSums {

    private static final int MANY_CELLS = 5_000;
    private static final int CALM_SECONDS = 6;

    private final RateBase base;
    private final RateHold hold;
    private final TickPace pace = new TickPace();
    private final PartialWriter partials;
    private final Map<CellId, SumCell> cells = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final ArrayDeque<SumCell> dirty = new ArrayDeque<>();
    private ReferenceBook book = ReferenceBook.empty();
    private boolean rolledUp;
    private long now;

    /**
     * @param store the task's store of dossiers, which also keeps the base
     * @param partition of the dossiers that this task owns
     * @param hold how long a changed cell is held back for further changes to join
     */
    public RateSums(LoggedHashStore store, int partition, RateHold hold) {
        this.base = new RateBase(store);
        this.partials = new PartialWriter(partition);
        this.hold = hold;
    }

    /** Whether a key of the dossiers store is one of ours and not a dossier's. */
    public static boolean isBase(byte[] key) {
        return RateBase.isBase(key);
    }

    /** Forgets everything and begins with this reference data. */
    public void start(ReferenceBook startBook) {
        cells.clear();
        names.clear();
        dirty.clear();
        rolledUp = false;
        book = startBook;
    }

    /** Takes back what the store keeps of dossiers that have left it. */
    public void restoreBase(Entry entry) {
        SumCell cell = cellOf(base.cellOf(entry));
        cell.beforeChange();
        Sums.add(cell.sums, base.sumsOf(entry));
        touch(cell);
    }

    /** Takes an old contribution back and adds a new one; null for none. Writes to the store if a cell becomes empty. */
    public void move(@Nullable Contribution before, @Nullable Contribution after) {
        if (before == null) {
            if (after != null) {
                add(after, 1);
            }
        } else if (!before.equals(after)) {
            SumCell left = add(before, -1);
            if (after != null) {
                add(after, 1);
            }
            if (Sums.isEmpty(left.sums)) {
                base.remember(left.id);
            }
        }
    }

    /** Keeps the contribution of a dossier that leaves the store: settled, and in the base from now on. */
    public void settle(Contribution leaving) {
        Contribution settled = leaving.settled();
        move(leaving, settled);
        base.add(leafId(settled), settled);
    }

    /**
     * Sums anew for all units above, if the reference data has moved a unit; else nothing changes. To be called in the
     * same step as the unit's record is kept: a cell that becomes empty is remembered in the store.
     */
    public void hierarchy(ReferenceBook newBook) {
        if (sameHierarchy(book, newBook)) {
            book = newBook;
            return;
        }
        rollUpOnce();
        book = newBook;
        rollUpAgain();
    }

    /** How many cells have changed and have not been passed on. */
    public int pending() {
        return dirty.size();
    }

    /**
     * Whether every cell that changed up to a moment has been passed on.
     *
     * @param wallMillis by the clock of {@link #flush}
     */
    public boolean hasPassedOn(long wallMillis) {
        SumCell first = dirty.peek();
        return first == null || first.dirtySince > wallMillis;
    }

    /**
     * Passes on the totals of cells that have been held back long enough, those that changed first first.
     *
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param tick the highest tick, epoch milliseconds
     * @param limit how many cells at most
     * @return how many cells were passed on
     */
    public int flush(long wallMillis, long tick, int limit, PartialSink sink) {
        now = wallMillis;
        rollUpOnce();
        long latest = hold.latestChange(wallMillis, isCatchingUp(wallMillis, tick));
        int taken = 0;
        while (taken < limit) {
            SumCell cell = dirty.peek();
            if (cell == null || cell.dirtySince > latest) {
                break;
            }
            dirty.remove();
            cell.dirty = false;
            rollUp(cell);
            partials.add(cell);
            taken++;
        }
        partials.send(tick, sink);
        return taken;
    }

    /** Tells every rate task the tick, when it reaches a new local day: a period can only be final when it is over. */
    public void tellDay(long tick, PartialSink sink) {
        partials.sendDay(tick, sink);
    }

    /** With much to pass on, a few calm seconds are only a pause of this task: others on its thread have theirs. */
    private boolean isCatchingUp(long wallMillis, long tick) {
        return pace.secondsSinceRush(wallMillis, tick) <= (dirty.size() > MANY_CELLS ? CALM_SECONDS : 0);
    }

    private SumCell add(Contribution contribution, int sign) {
        SumCell cell = cellOf(leafId(contribution));
        cell.beforeChange();
        Sums.add(cell.sums, contribution, sign);
        touch(cell);
        return cell;
    }

    private static CellId leafId(Contribution contribution) {
        return new CellId(
                contribution.family(),
                contribution.unitId(),
                false,
                contribution.procedureId(),
                contribution.epochDay());
    }

    private SumCell cellOf(CellId id) {
        SumCell known = cells.get(id);
        if (known != null) {
            return known;
        }
        CellId kept =
                new CellId(id.family(), name(id.unitId()), id.withDescendants(), name(id.procedureId()), id.epochDay());
        SumCell made = new SumCell(kept);
        cells.put(kept, made);
        return made;
    }

    /** One object for each name, however many cells there are. */
    private String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private void touch(SumCell cell) {
        if (!cell.dirty) {
            cell.dirty = true;
            cell.dirtySince = now;
            dirty.add(cell);
        }
    }

    private void rollUpOnce() {
        if (!rolledUp) {
            rolledUp = true;
            leaves().forEach(this::rollUp);
        }
    }

    /** Brings the cells of the units above up to date with a cell of a single unit. */
    private void rollUp(SumCell leaf) {
        if (leaf.id.withDescendants() || !leaf.id.family().isOfUnits()) {
            return;
        }
        String unit = leaf.id.unitId();
        List<String> above = book.ancestorsOf(unit, leaf.id.epochDay());
        boolean heads = book.hasChildren(unit);
        if (above.isEmpty() && !heads) {
            return;
        }
        int[] difference = leaf.rollUp();
        if (difference == null) {
            return;
        }
        if (heads) {
            pass(leaf.id.of(unit, true), difference);
        }
        for (int i = 0; i < above.size(); i++) {
            pass(leaf.id.of(above.get(i), true), difference);
        }
    }

    private void pass(CellId id, int[] difference) {
        SumCell cell = cellOf(id);
        Sums.add(cell.sums, difference);
        touch(cell);
    }

    private void rollUpAgain() {
        List<SumCell> leaves = leaves();
        List<SumCell> heads = new ArrayList<>();
        for (SumCell cell : cells.values()) {
            if (cell.id.withDescendants()) {
                Sums.clear(cell.sums);
                touch(cell);
                heads.add(cell);
            } else {
                cell.beginAbove();
            }
        }
        leaves.forEach(this::rollUp);
        for (SumCell head : heads) {
            if (Sums.isEmpty(head.sums)) {
                base.remember(head.id);
            }
        }
    }

    private List<SumCell> leaves() {
        return cells.values().stream()
                .filter(cell -> !cell.id.withDescendants())
                .toList();
    }

    private boolean sameHierarchy(ReferenceBook one, ReferenceBook other) {
        return cells.keySet().stream()
                .allMatch(cell -> one.ancestorsOf(cell.unitId(), cell.epochDay())
                                .equals(other.ancestorsOf(cell.unitId(), cell.epochDay()))
                        && one.hasChildren(cell.unitId()) == other.hasChildren(cell.unitId()));
    }
}
