package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rate stage's store: cells, what was published of roll-ups, and the days that are reached. */
final class RateStore {

    private static final byte CELL = 'T';
    private static final byte ROLL_UP = 'P';
    private static final byte DAY = 'W';

    private final LoggedHashStore store;
    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    /** One object for each name, however many cells there are. */
    private final Map<String, String> names = new HashMap<>();

    RateStore(LoggedHashStore store) {
        this.store = store;
    }

    /** Takes what is found in the store at start. */
    interface Visitor {
        void cell(CellId id, CellState state);

        void rollUp(RateId id, Published published);

        void day(int partition, int epochDay);
    }

    void forEach(Visitor visitor) {
        store.forEach(entry -> visit(entry, visitor));
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

    CellId shared(CellId id) {
        return new CellId(name(id.unitId()), id.withDescendants(), name(id.procedureId()), id.epochDay());
    }

    private void visit(Entry entry, Visitor visitor) {
        reader.over(entry.key());
        switch (reader.get()) {
            case CELL -> {
                CellId id = shared(CellId.read(reader));
                visitor.cell(id, CellState.read(reader.over(entry.value())));
            }
            case ROLL_UP -> {
                RateId id = RateId.read(reader);
                Published published = Published.read(reader.over(entry.value()));
                if (published != null) {
                    visitor.rollUp(id, published);
                }
            }
            case DAY -> {
                int partition = reader.getUnsignedInt();
                visitor.day(partition, (int) reader.over(entry.value()).getSigned());
            }
            default -> throw new IllegalStateException("Expected a known kind of key in the store of rates.");
        }
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

    private byte[] rollUpKey(RateId id) {
        writer.reset().put(ROLL_UP);
        id.write(writer);
        return writer.toBytes();
    }

    private String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }
}
