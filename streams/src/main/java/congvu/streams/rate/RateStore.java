package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rate stage's store: cells, what was published of roll-ups, and the days that are reached. */
final class RateStore {

    private static final byte CELL = 'T';
    private static final byte ROLL_UP = 'P';
    private static final byte DAY = 'W';
    private static final byte CARD = 'S';

    private final LoggedHashStore store;
    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    /** One object for each name, however many cells there are. */
    private final Map<String, String> names = new HashMap<>();

    RateStore(LoggedHashStore store) {
        this.store = store;
    }

    void forEachCell(BiConsumer<CellId, CellState> consumer) {
        forEach(CELL, entry -> {
            CellId id = shared(CellId.read(reader));
            consumer.accept(id, CellState.read(reader.over(entry.value())));
        });
    }

    /** What was published of roll-ups. */
    void forEachRollUp(BiConsumer<RateId, Published> consumer) {
        forEach(ROLL_UP, entry -> {
            RateId id = shared(RateId.read(reader));
            Published published = Published.read(reader.over(entry.value()));
            if (published != null) {
                consumer.accept(id, published);
            }
        });
    }

    /** What was published of scorecards, as fingerprints. */
    void forEachCard(BiConsumer<CardId, Long> consumer) {
        forEach(CARD, entry -> {
            CardId id = CardId.read(reader);
            consumer.accept(
                    new CardId(name(id.unitId()), id.withDescendants(), id.period(), id.startDay()),
                    reader.over(entry.value()).getFixed());
        });
    }

    @Nullable
    Long card(CardId id) {
        Entry entry = store.find(cardKey(id));
        return entry == null ? null : reader.over(entry.value()).getFixed();
    }

    /** @param print null when nothing is published of it any more */
    void put(CardId id, @Nullable Long print) {
        byte[] key = cardKey(id);
        if (print == null) {
            remove(key);
        } else {
            store.put(key, writer.reset().putFixed(print).toBytes());
        }
    }

    /** Partition of the dossiers, and the epoch day that it has reached. */
    void forEachDay(BiConsumer<Integer, Integer> consumer) {
        forEach(DAY, entry -> {
            int partition = reader.getUnsignedInt();
            consumer.accept(partition, (int) reader.over(entry.value()).getSigned());
        });
    }

    CellState cell(CellId id) {
        Entry entry = store.find(cellKey(id));
        return entry == null ? new CellState() : CellState.read(reader.over(entry.value()));
    }

    void put(CellId id, CellState state) {
        byte[] key = cellKey(id);
        if (state.isEmpty()) {
            remove(key);
        } else {
            writer.reset();
            state.write(writer);
            store.put(key, writer.toBytes());
        }
    }

    @Nullable
    Published rollUp(RateId id) {
        Entry entry = store.find(rollUpKey(id));
        return entry == null ? null : Published.read(reader.over(entry.value()));
    }

    void put(RateId id, @Nullable Published published) {
        byte[] key = rollUpKey(id);
        if (published == null) {
            remove(key);
        } else {
            writer.reset();
            Published.write(writer, published);
            store.put(key, writer.toBytes());
        }
    }

    void putDay(int partition, int epochDay) {
        byte[] key = writer.reset().put(DAY).putUnsigned(partition).toBytes();
        store.put(key, writer.reset().putSigned(epochDay).toBytes());
    }

    private CellId shared(CellId id) {
        return new CellId(id.family(), name(id.unitId()), id.withDescendants(), name(id.procedureId()), id.epochDay());
    }

    /** Hands over the entries of one kind, with the reader behind the kind in the key. */
    private void forEach(byte kind, Consumer<Entry> consumer) {
        store.forEach(entry -> {
            if (reader.over(entry.key()).get() == kind) {
                consumer.accept(entry);
            }
        });
    }

    private RateId shared(RateId id) {
        return new RateId(
                id.family(),
                name(id.unitId()),
                id.withDescendants(),
                name(id.procedureId()),
                id.period(),
                id.startDay());
    }

    private void remove(byte[] key) {
        Entry entry = store.find(key);
        if (entry != null) {
            store.remove(entry);
        }
    }

    private byte[] cellKey(CellId id) {
        writer.reset().put(CELL);
        id.write(writer);
        return writer.toBytes();
    }

    private byte[] cardKey(CardId id) {
        writer.reset().put(CARD);
        id.write(writer);
        return writer.toBytes();
    }

    private byte[] rollUpKey(RateId id) {
        writer.reset().put(ROLL_UP);
        id.write(writer);
        return writer.toBytes();
    }

    String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }
}
