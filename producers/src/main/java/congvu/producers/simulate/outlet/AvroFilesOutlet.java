package congvu.producers.simulate.outlet;

import congvu.producers.simulate.told.Told;
import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a simulation as Avro container files, one for each topic and kind of record, named after both. What is sent to
 * every partition is written once. The order between files is that of the times in them.
 *
 * <p>Failures to write are {@link UncheckedIOException}s.
 */
public final class AvroFilesOutlet implements SimulationOutlet {

    static {
        AvroSafety.install();
    }

    private static final String SOURCE = "simulation";
    /** Marks the blocks of a file; Avro would draw it by lot, and no two runs would give the same bytes. */
    private static final byte[] MARK = "congvu-simulated".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int COMPRESSION = 3;

    private final Path folder;
    private final TopicCatalogue topics = TopicCatalogue.standard();
    private final Map<String, DataFileWriter<SpecificRecord>> files = new LinkedHashMap<>();

    private AvroFilesOutlet(Path folder) {
        this.folder = folder;
    }

    /** Begins the files of a folder anew; makes the folder where there is none. */
    public static AvroFilesOutlet in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new AvroFilesOutlet(folder);
    }

    @Override
    public void reference(Map<String, SpecificRecord> records) {
        records.values().forEach(record -> write(topics.reference().name(), record));
    }

    @Override
    public void tell(Told told) {
        switch (told) {
            case Told.Event event -> write(event.topic().in(topics).name(), event.record());
            case Told.Tick tick ->
                write(topics.clock().name(), new Tick(Instant.ofEpochMilli(tick.at()), SOURCE, TickMode.REPLAY));
        }
    }

    @Override
    public void flush() {
        each(DataFileWriter::flush);
    }

    @Override
    public void close() {
        each(DataFileWriter::close);
    }

    private void write(String topic, SpecificRecord record) {
        try {
            file(topic, record.getSchema()).append(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataFileWriter<SpecificRecord> file(String topic, Schema schema) throws IOException {
        String name = topic + '-' + schema.getName() + ".avro";
        DataFileWriter<SpecificRecord> known = files.get(name);
        if (known != null) {
            return known;
        }
        SpecificData data = SpecificData.getForSchema(schema);
        DataFileWriter<SpecificRecord> begun = new DataFileWriter<>(new SpecificDatumWriter<>(schema, data));
        begun.setCodec(CodecFactory.deflateCodec(COMPRESSION));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER_BYTES);
        begun.create(schema, out, MARK);
        files.put(name, begun);
        return begun;
    }

    /** Does something to a file. */
    @FunctionalInterface
    private interface FileAction {
        void on(DataFileWriter<SpecificRecord> file) throws IOException;
    }

    private void each(FileAction action) {
        for (DataFileWriter<SpecificRecord> file : files.values()) {
            try {
                action.on(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
