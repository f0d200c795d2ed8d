package congvu.producers.importing.csv;

import congvu.producers.importing.row.RowReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines of bounded length, so that damage of any kind ends with its line.
 *
 * <p>A line that was read ahead for a record that spans lines can be given back.
 */
final class LineReader {

    private static final byte[] NOTHING = new byte[0];

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int begin;
    private int end;
    private long number;
    private boolean over;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        if (over) {
            return null;
        }
        number++;
        try {
            return read();
        } catch (EOFException | ZipException e) {
            over = true;
            return new Line(number, NOTHING, RowReason.TRUNCATED_INPUT);
        }
    }

    /** Gives lines back, in the order in which they came. */
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    private @Nullable Line read() throws IOException {
        byte[] line = NOTHING;
        boolean tooLong = false;
        boolean any = false;
        while (begin < end || fill()) {
            any = true;
            int lineEnd = indexOfLineEnd();
            int stop = lineEnd < 0 ? end : lineEnd;
            tooLong |= (long) line.length + (stop - begin) > maxBytes;
            line = tooLong ? NOTHING : append(line, stop);
            begin = lineEnd < 0 ? end : lineEnd + 1;
            if (lineEnd >= 0) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        return tooLong
                ? new Line(number, NOTHING, RowReason.LINE_TOO_LONG)
                : new Line(number, withoutCarriageReturn(line), null);
    }

    private boolean fill() throws IOException {
        begin = 0;
        end = Math.max(0, in.read(buffer));
        over |= end == 0;
        return end > 0;
    }

    private int indexOfLineEnd() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private byte[] append(byte[] line, int stop) {
        byte[] longer = Arrays.copyOf(line, line.length + stop - begin);
        System.arraycopy(buffer, begin, longer, line.length, stop - begin);
        return longer;
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        int last = line.length - 1;
        return last >= 0 && line[last] == '\r' ? Arrays.copyOf(line, last) : line;
    }
}
