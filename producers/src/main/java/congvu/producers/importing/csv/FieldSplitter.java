package congvu.producers.importing.csv;

import congvu.producers.importing.profile.CsvLayout;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one record into its values (RFC 4180).
 *
 * <p>A quote in the middle of a bare value stands for itself, as inches do; a quote at its begin opens a quoted value,
 * in which two quotes are one.
 */
final class FieldSplitter {

    private final char delimiter;
    private final int quote;
    private final StringBuilder value = new StringBuilder();

    FieldSplitter(CsvLayout layout) {
        this.delimiter = layout.delimiter();
        Character mark = layout.quote();
        this.quote = mark == null ? -1 : mark;
    }

    /**
     * The values of a record, or null when its last quote is still open.
     *
     * @throws RowRefusal when text follows a closing quote
     */
    @Nullable
    List<String> split(String record) throws RowRefusal {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at <= record.length()) {
            if (at < record.length() && record.charAt(at) == quote) {
                at = quoted(record, at + 1);
                if (at < 0) {
                    return null;
                }
                values.add(value.toString());
            } else {
                int stop = record.indexOf(delimiter, at);
                stop = stop < 0 ? record.length() : stop;
                values.add(record.substring(at, stop));
                at = stop;
            }
            at++;
        }
        return values;
    }

    /** Reads into {@link #value} up to the closing quote; answers where the delimiter stands, -1 when still open. */
    private int quoted(String record, int from) throws RowRefusal {
        value.setLength(0);
        for (int at = from; at < record.length(); at++) {
            char c = record.charAt(at);
            if (c != quote) {
                value.append(c);
            } else if (at + 1 < record.length() && record.charAt(at + 1) == quote) {
                value.append(c);
                at++;
            } else if (at + 1 == record.length() || record.charAt(at + 1) == delimiter) {
                return at + 1;
            } else {
                throw new RowRefusal(RowReason.STRAY_QUOTE, null);
            }
        }
        return -1;
    }
}
