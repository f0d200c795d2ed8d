package congvu.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Records of foreign schemas, framed. */
final class GenericFrames {

    private GenericFrames() {}

    static GenericRecord event(Schema schema, String type) {
        return new GenericRecordBuilder(schema)
                .set("eventId", "e")
                .set("source", "s")
                .set("dossierId", "d")
                .set("occurredAt", 1_443_700_000_000L)
                .set("type", new GenericData.EnumSymbol(schema.getField("type").schema(), type))
                .build();
    }

    static byte[] frame(int schemaId, GenericRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] header = new byte[WireFrame.HEADER_BYTES];
        WireFrame.putHeader(header, schemaId);
        bytes.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
