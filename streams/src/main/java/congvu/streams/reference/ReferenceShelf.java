package congvu.streams.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of one task: kept as it came, under its key, and bound into a book when it is asked for.
 *
 * <p>A record that cannot be used is refused and changes nothing. Records that contradict each other are all kept, since
 * the missing one may be on its way: the book uses what it can and lists the rest ({@link ReferenceBook#problems}).
 * Many records in a row cost one binding. Not thread safe.
 */
public final class ReferenceShelf {

    private final LoggedHashStore store;
    private final RecordDecoder<SpecificRecord> decoder;
    private final String defaultOfficeHoursId;
    private ReferenceBookBuilder records = ReferenceBook.builder();
    private @Nullable ReferenceBook bound;
    private long generation;

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
        store.forEach(entry -> ReferenceReader.read(decoder.decode(entry.value()), records));
        bound = null;
        generation++;
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

    /** The book of all records taken so far. */
    public ReferenceBook book() {
        ReferenceBook book = bound;
        if (book == null) {
            ReferenceBook made = records.buildUsable();
            // With its timelines compiled, so that the next binding compiles only what has changed.
            records = made.toBuilder();
            bound = made;
            book = made;
        }
        return book;
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
        store.forEach(entry -> sum[0] += mixed(entry));
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
        store.put(key, value);
        return changed(kind);
    }

    private ReferenceOutcome withdraw(ReferenceKind kind, String id, @Nullable Entry known) {
        if (known == null) {
            return new ReferenceOutcome.Unchanged();
        }
        ReferenceReader.remove(kind, id, records);
        store.remove(known);
        return changed(kind);
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
