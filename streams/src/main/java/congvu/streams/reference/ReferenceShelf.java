package congvu.streams.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of one task: kept as it came, under its key, and bound into a book when it is asked for.
 *
 * <p>A record that cannot be used is refused and changes nothing. Records that contradict each other are all kept, since
 * the missing one may be on its way: the book uses what it can and lists the rest ({@link ReferenceBook#problems}).
 * Many records in a row cost a few bindings: between two turns the book is bound only so often, and then tells what it
 * told before until the next one.
 *
 * <p>What a unit was before it changed is kept until whoever sums over the tree has moved its sums: a crash in between
 * would otherwise leave sums on the topic that nobody knows of any more. Not thread safe.
 */
public final class ReferenceShelf {

    private static final byte[] OLD = "old/".getBytes(StandardCharsets.UTF_8);

    /** Stands for a unit that was not there before. */
    private static final byte[] NOTHING = new byte[0];

    private static final int BINDINGS_PER_TURN = 2;

    private final LoggedHashStore store;
    private final RecordDecoder<SpecificRecord> decoder;
    private final String defaultOfficeHoursId;
    private ReferenceBookBuilder records = ReferenceBook.builder();
    private @Nullable ReferenceBook bound;
    private @Nullable ReferenceBook stale;
    private int bindingsLeft = BINDINGS_PER_TURN;
    private long generation;
    private long boundGeneration;

    /**
     * @param store key as on the topic, value as it came, framed
     * @param defaultOfficeHoursId the hours of units that name none and have none above them
     */
    public ReferenceShelf(LoggedHashStore store, RecordDecoder<SpecificRecord> decoder, String defaultOfficeHoursId) {
        this.store = store;
        this.decoder = decoder;
        this.defaultOfficeHoursId = defaultOfficeHoursId;
    }

    /** Binds the book anew from the store: at start, after a restore. */
    public void load() {
        records = ReferenceBook.builder().defaultOfficeHoursId(defaultOfficeHoursId);
        forEachRecord(entry -> ReferenceReader.read(decoder.decode(entry.value()), records));
        bound = null;
        stale = null;
        generation++;
    }

    /** Whether any unit has changed since the old ones were forgotten. */
    public boolean hasOldUnits() {
        boolean[] found = {false};
        store.forEach(entry -> found[0] |= isOld(entry));
        return found[0];
    }

    /** The book of the units as they were before they changed; of everything else as it is. */
    public ReferenceBook bookOfOldUnits() {
        ReferenceBookBuilder before = book().toBuilder();
        store.forEach(entry -> {
            if (isOld(entry) && entry.value().length > 0) {
                ReferenceReader.read(decoder.decode(entry.value()), before);
            } else if (isOld(entry)) {
                String key =
                        new String(entry.key(), OLD.length, entry.key().length - OLD.length, StandardCharsets.UTF_8);
                ReferenceReader.remove(ReferenceKind.UNIT, ReferenceKind.UNIT.idIn(key), before);
            }
        });
        return before.buildUsable();
    }

    /** The sums have been moved: nobody needs to know what was before. */
    public void forgetOldUnits() {
        List<Entry> old = new ArrayList<>();
        store.forEach(entry -> {
            if (isOld(entry)) {
                old.add(entry);
            }
        });
        old.forEach(store::remove);
    }

    /** A turn has come: the book may be bound anew. */
    public void turn() {
        bindingsLeft = BINDINGS_PER_TURN;
    }

    /**
     * Takes a record of the topic; no value withdraws what the key speaks of.
     *
     * @throws congvu.schemas.registry.RegistryException when the registry cannot be asked about a schema that was never
     *     met: the record is not at fault and must wait
     */
    public ReferenceOutcome accept(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null) {
            return new ReferenceOutcome.Refused(RefusalReason.MISSING_KEY, null);
        }
        String text = new String(key, StandardCharsets.UTF_8);
        ReferenceKind kind = ReferenceKind.ofKey(text);
        if (kind == null) {
            return new ReferenceOutcome.Refused(RefusalReason.KEY_MISMATCH, null);
        }
        Entry known = store.find(key);
        return value == null ? withdraw(kind, kind.idIn(text), known) : take(kind, text, key, value, known);
    }

    /** The book of all records taken so far; of those taken at the last binding when there were too many since the turn. */
    public ReferenceBook book() {
        ReferenceBook book = bound;
        if (book != null) {
            return book;
        }
        ReferenceBook last = stale;
        if (last != null && bindingsLeft == 0) {
            return last;
        }
        bindingsLeft = Math.max(0, bindingsLeft - 1);
        ReferenceBook made = records.buildUsable();
        // With its timelines compiled, so that the next binding compiles only what has changed.
        records = made.toBuilder();
        bound = made;
        stale = made;
        boundGeneration = generation;
        return made;
    }

    /** The {@link #generation} that {@link #book} tells of. */
    public long boundGeneration() {
        book();
        return boundGeneration;
    }

    /** Rises whenever the book changes, for as long as this task lives. */
    public long generation() {
        return generation;
    }

    /**
     * What is on the shelf, as one number that is the same after a restart: to be kept by whoever has worked a change
     * through all that depends on it.
     */
    public long fingerprint() {
        long[] sum = {0};
        forEachRecord(entry -> sum[0] += mixed(entry));
        return sum[0];
    }

    private ReferenceOutcome take(ReferenceKind kind, String keyText, byte[] key, byte[] value, @Nullable Entry known) {
        if (known != null && Arrays.equals(known.value(), value)) {
            return new ReferenceOutcome.Unchanged();
        }
        try {
            SpecificRecord record = decoder.decode(value);
            if (!keyText.equals(ReferenceKind.keyOf(record))) {
                return new ReferenceOutcome.Refused(RefusalReason.KEY_MISMATCH, null);
            }
            if (known != null && isOlder(record, known)) {
                return new ReferenceOutcome.Unchanged();
            }
            ReferenceReader.read(record, records);
        } catch (WireException e) {
            return new ReferenceOutcome.Refused(e.reason(), e.field());
        } catch (BadReferenceException e) {
            return new ReferenceOutcome.Refused(e.reason(), e.field());
        }
        rememberOld(kind, key, known);
        store.put(key, value);
        return changed(kind);
    }

    private ReferenceOutcome withdraw(ReferenceKind kind, String id, @Nullable Entry known) {
        if (known == null) {
            return new ReferenceOutcome.Unchanged();
        }
        ReferenceReader.remove(kind, id, records);
        rememberOld(kind, known.key(), known);
        store.remove(known);
        return changed(kind);
    }

    /** What a unit was is kept when it changes, until {@link #forgetOldUnits}: sums stand by it. */
    private void rememberOld(ReferenceKind kind, byte[] key, @Nullable Entry known) {
        if (kind != ReferenceKind.UNIT) {
            return;
        }
        byte[] oldKey = Arrays.copyOf(OLD, OLD.length + key.length);
        System.arraycopy(key, 0, oldKey, OLD.length, key.length);
        if (store.find(oldKey) == null) {
            store.put(oldKey, known == null ? NOTHING : known.value());
        }
    }

    private void forEachRecord(Consumer<Entry> consumer) {
        store.forEach(entry -> {
            if (!isOld(entry)) {
                consumer.accept(entry);
            }
        });
    }

    private static boolean isOld(Entry entry) {
        byte[] key = entry.key();
        return key.length > OLD.length && Arrays.equals(key, 0, OLD.length, OLD, 0, OLD.length);
    }

    private ReferenceOutcome changed(ReferenceKind kind) {
        bound = null;
        generation++;
        return new ReferenceOutcome.Changed(kind);
    }

    /** An older version is not kept, so that the store tells after a restart what the book told before. */
    private boolean isOlder(SpecificRecord record, Entry known) {
        Integer version = ReferenceReader.versionOf(record);
        Integer kept = ReferenceReader.versionOf(decoder.decode(known.value()));
        return version != null && kept != null && version < kept;
    }

    private static long mixed(Entry entry) {
        long h = (long) Arrays.hashCode(entry.key()) << 32 ^ (Arrays.hashCode(entry.value()) & 0xFFFFFFFFL);
        h = (h ^ h >>> 31) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }
}
