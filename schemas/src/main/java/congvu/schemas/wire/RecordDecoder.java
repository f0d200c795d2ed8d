package congvu.schemas.wire;

import congvu.schemas.AvroSafety;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Framed bytes to records, whatever schema they were written with, as long as it is one of ours at any version.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> what the records have in common
 */
public final class RecordDecoder<T extends SpecificRecord> {

    static {
        AvroSafety.install();
    }

    private final WriterSchemas writers;
    private final Map<String, Schema> readersByName = new HashMap<>();
    private final Map<Integer, SpecificDatumReader<T>> datumReadersById = new HashMap<>();
    private @Nullable BinaryDecoder reused;

    /** @param readers schemas of the records that may come */
    public RecordDecoder(SchemaRegistry registry, List<Schema> readers) {
        this.writers = new WriterSchemas(registry, System::nanoTime);
        for (Schema reader : readers) {
            readersByName.put(reader.getFullName(), reader);
        }
    }

    /**
     * The record, all of whose bytes were used.
     *
     * @throws WireException when the record cannot be taken
     * @throws RegistryException when its schema was never met and the registry cannot be asked: nothing is known
     *     against the record, so it must wait
     */
    public T decode(byte[] framed) {
        SpecificDatumReader<T> reader = readerFor(WireFrame.schemaId(framed));
        try {
            int length = framed.length - WireFrame.HEADER_BYTES;
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(framed, WireFrame.HEADER_BYTES, length, reused);
            reused = decoder;
            T record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new WireException(RefusalReason.UNDECODABLE);
            }
            return record;
        } catch (WireException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Avro's own messages may quote the record, so neither message nor cause goes on.
            throw new WireException(RefusalReason.UNDECODABLE);
        }
    }

    private SpecificDatumReader<T> readerFor(int id) {
        SpecificDatumReader<T> known = datumReadersById.get(id);
        if (known != null) {
            return known;
        }
        Schema writer = writers.byId(id);
        Schema reader = writer.getType() == Schema.Type.RECORD ? readersByName.get(writer.getFullName()) : null;
        if (reader == null) {
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
        SpecificDatumReader<T> made = new SpecificDatumReader<>(writer, reader, PlainListData.INSTANCE);
        datumReadersById.put(id, made);
        return made;
    }
}
