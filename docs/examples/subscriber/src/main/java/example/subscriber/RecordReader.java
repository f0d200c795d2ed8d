package example.subscriber;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Values to records. The writer's schema comes with the value, ours says what we want of it: fields that we do not name are
 * left out, and a symbol that is newer than ours reads as UNKNOWN.
 */
final class RecordReader {
    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    private final WriterSchemas writers;
    private final Map<String, Schema> ours = new HashMap<>();

    /** @param names records that we want, each with a file NAME.avsc beside this class */
    RecordReader(WriterSchemas writers, List<String> names) {
        this.writers = writers;
        for (String name : names) {
            Schema schema = ourSchema(name);
            ours.put(schema.getFullName(), schema);
        }
    }

    /** The record; empty where it is none that we know. */
    Optional<GenericRecord> read(byte[] value) {
        if (value.length < HEADER_BYTES || value[0] != MAGIC) {
            return Optional.empty();
        }
        Schema writer = writers.of(ByteBuffer.wrap(value).getInt(1));
        Schema reader = ours.get(writer.getFullName());
        if (reader == null) {
            return Optional.empty();
        }
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
        try {
            return Optional.of(new GenericDatumReader<GenericRecord>(writer, reader).read(null, decoder));
        } catch (IOException | AvroRuntimeException damaged) {
            return Optional.empty();
        }
    }

    static Schema ourSchema(String name) {
        try (InputStream file = RecordReader.class.getResourceAsStream(name + ".avsc")) {
            return new Schema.Parser().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
