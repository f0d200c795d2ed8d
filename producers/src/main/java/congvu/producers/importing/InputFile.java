package congvu.producers.importing;

import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.csv.CsvRows;
import congvu.producers.importing.profile.InputFormat;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.RowSource;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.xes.XesRows;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a foreign file, plain or gzipped, counted and fingerprinted as they go by. */
final class InputFile implements AutoCloseable {

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final Path path;
    private final long size;
    private final CountedStream raw;

    private InputFile(Path path, long size, CountedStream raw) {
        this.path = path;
        this.size = size;
        this.raw = raw;
    }

    static InputFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UnusableInputException("Expected a file at " + path + ", but there is none.");
        }
        return new InputFile(path, Files.size(path), new CountedStream(Files.newInputStream(path)));
    }

    /** The rows of the file, as the profile says. */
    RowSource rows(Profile profile) throws IOException {
        ColumnSlots slots = new ColumnSlots(profile.neededColumns());
        boolean cases = !profile.perCase().isEmpty();
        InputStream bytes = decompressed();
        return profile.format() == InputFormat.CSV
                ? new CsvRows(
                        bytes, profile.csv(), slots, cases, profile.target().refusesPersonalColumns())
                : new XesRows(bytes, profile.xes(), slots, cases, profile.perEvent() != null);
    }

    long size() {
        return size;
    }

    long bytesRead() {
        return raw.count;
    }

    /** SHA-256 over the whole file, hexadecimal. Reads what is left of it. */
    String digest() throws IOException {
        raw.transferTo(OutputStream.nullOutputStream());
        return raw.fingerprint.hex();
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private InputStream decompressed() throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        try {
            return first == GZIP_FIRST && second == GZIP_SECOND ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            throw new UnusableInputException("Expected gzip data in " + path + ", but its header is damaged.");
        }
    }

    private static final class CountedStream extends FilterInputStream {

        private final Fingerprint fingerprint = new Fingerprint();
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            if (got > 0) {
                count += got;
                fingerprint.add(into, offset, got);
            }
            return got;
        }
    }
}
