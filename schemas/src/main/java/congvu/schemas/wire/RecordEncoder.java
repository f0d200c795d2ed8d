package congvu.schemas.wire;

import congvu.schemas.AvroSafety;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.function.ToIntFunction;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records to framed bytes by Avro's own writer.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> what the records have in common
 */
public final class RecordEncoder<T extends SpecificRecord> {

    static {
        AvroSafety.install();
    }

    private final ToIntFunction<Schema> ids;
    private final IdentityHashMap<Schema, Target<T>> targets = new IdentityHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable BinaryEncoder reused;

    /** @param ids id in the registry of a schema of ours, asked once for each */
    public RecordEncoder(ToIntFunction<Schema> ids) {
        this.ids = ids;
    }

    /** The record in its frame. */
    public byte[] encode(T record) {
        Target<T> target = targets.computeIfAbsent(record.getSchema(), this::targetFor);
        bytes.reset();
        bytes.writeBytes(target.header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, reused);
        reused = encoder;
        try {
            target.writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException("Expected memory to take a record, but it did not.", e);
        }
        return bytes.toByteArray();
    }

    private Target<T> targetFor(Schema schema) {
        byte[] header = new byte[WireFrame.HEADER_BYTES];
        WireFrame.putHeader(header, ids.applyAsInt(schema));
        return new Target<>(header, new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema)));
    }

    private static final class Target<T> {
        private final byte[] header;
        private final SpecificDatumWriter<T> writer;

        private Target(byte[] header, SpecificDatumWriter<T> writer) {
            this.header = header;
            this.writer = writer;
        }
    }
}
