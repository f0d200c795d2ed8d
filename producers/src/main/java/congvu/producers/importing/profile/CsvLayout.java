package congvu.producers.importing.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How delimited text is laid out (RFC 4180 unless said otherwise).
 *
 * @param encoding character encoding; one in which a line feed is the single byte 0x0A
 * @param delimiter character between two columns
 * @param quote character around a value that holds delimiters or line ends; null when the file has none
 * @param header whether the first line names the columns
 * @param columns names of the columns when no header does
 * @param maxLineBytes longest line that is read; a longer one is refused
 * @param maxRecordLines most lines that one quoted record may span
 * @param furtherColumns whether a line may have more columns than are named; they are not looked at
 */
public record CsvLayout(
        Charset encoding,
        char delimiter,
        @Nullable Character quote,
        boolean header,
        List<String> columns,
        int maxLineBytes,
        int maxRecordLines,
        boolean furtherColumns) {

    public CsvLayout {
        columns = List.copyOf(columns);
        if (!isAsciiCompatible(encoding)) {
            throw new IllegalArgumentException("Expected an encoding that keeps ASCII as single bytes, but found "
                    + encoding + ". Convert the file to UTF-8 first.");
        }
        if (quote != null && quote == delimiter) {
            throw new IllegalArgumentException("Expected a quote that differs from the delimiter.");
        }
        if (header != columns.isEmpty()) {
            throw new IllegalArgumentException(
                    header
                            ? "Expected no list of columns, because header is true. Take out one of the two."
                            : "Expected a list of columns, because header is false.");
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("Expected each column name once.");
        }
    }

    /** Every line has the columns that are named, no more. */
    public CsvLayout(
            Charset encoding,
            char delimiter,
            @Nullable Character quote,
            boolean header,
            List<String> columns,
            int maxLineBytes,
            int maxRecordLines) {
        this(encoding, delimiter, quote, header, columns, maxLineBytes, maxRecordLines, false);
    }

    /** Comma, double quotes, UTF-8, a header; lines of up to 1 MiB, records of up to 100 lines. */
    public static CsvLayout standard() {
        return new CsvLayout(StandardCharsets.UTF_8, ',', '"', true, List.of(), 1 << 20, 100, false);
    }

    private static boolean isAsciiCompatible(Charset charset) {
        return charset.canEncode() && "\n,".getBytes(charset).length == 2 && "\n".getBytes(charset)[0] == '\n';
    }
}
