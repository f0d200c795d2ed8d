package congvu.producers.importing.xes;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Bytes one by one, with the number of the line, and with a bounded copy of what went by since a chosen point.
 *
 * <p>A compressed file that ends too early or is damaged looks like its end; {@link #cutOff} tells.
 */
final class ByteFeed {

    static final int END = -1;

    private final InputStream in;
    private final int maxKept;
    private final byte[] buffer = new byte[1 << 16];
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean keeping;
    private boolean overflown;
    private boolean cutOff;
    private int at;
    private int end;
    private long line = 1;

    ByteFeed(InputStream in, int maxKept) {
        this.in = in;
        this.maxKept = maxKept;
    }

    int next() throws IOException {
        int value = peek();
        if (value == END) {
            return END;
        }
        at++;
        if (value == '\n') {
            line++;
        }
        if (keeping) {
            keep(value);
        }
        return value;
    }

    /** The byte that {@link #next} will give. */
    int peek() throws IOException {
        if (at == end && !fill()) {
            return END;
        }
        return buffer[at] & 0xFF;
    }

    long line() {
        return line;
    }

    boolean cutOff() {
        return cutOff;
    }

    /** Keeps what follows, beginning with a text that went by already. */
    void startKeeping(String first) {
        kept = new ByteArrayOutputStream();
        overflown = false;
        keeping = true;
        for (int i = 0; i < first.length(); i++) {
            keep(first.charAt(i));
        }
    }

    /** What was kept, or an empty array when it was too much. */
    byte[] stopKeeping() {
        keeping = false;
        return overflown ? new byte[0] : kept.toByteArray();
    }

    boolean overflown() {
        return overflown;
    }

    private void keep(int value) {
        if (kept.size() >= maxKept) {
            overflown = true;
        } else {
            kept.write(value);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        try {
            end = cutOff ? 0 : Math.max(0, in.read(buffer));
        } catch (EOFException | ZipException e) {
            cutOff = true;
        }
        return end > 0;
    }
}
