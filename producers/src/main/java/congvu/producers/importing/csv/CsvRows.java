package congvu.producers.importing.csv;

import congvu.producers.importing.profile.CsvLayout;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.row.RowSink;
import congvu.producers.importing.row.RowSource;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.token.ForbiddenColumns;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text.
 *
 * <p>Recovery after damage, the reason for not using a library, is by line: when a quote stays open, or closes in a
 * place where none can, only the line on which the record began is refused and reading goes on with the next line.
 */
public final class CsvRows implements RowSource {

    /** Name under which empty lines are counted as skipped. */
    public static final String BLANK_LINE = "blank-line";

    private final CsvLayout layout;
    private final ColumnSlots slots;
    private final boolean rowIsCase;
    private final boolean aboutPersons;
    private final LineReader lines;
    private final LineText text;
    private final FieldSplitter splitter;
    private List<String> columns;

    /**
     * @param in the bytes, already decompressed
     * @param slots columns that are needed
     * @param rowIsCase whether a row is a whole case or a single event
     */
    public CsvRows(InputStream in, CsvLayout layout, ColumnSlots slots, boolean rowIsCase) {
        this(in, layout, slots, rowIsCase, false);
    }

    /**
     * @param aboutPersons whether a file with a column for personal data is refused as a whole
     */
    public CsvRows(InputStream in, CsvLayout layout, ColumnSlots slots, boolean rowIsCase, boolean aboutPersons) {
        this.aboutPersons = aboutPersons;
        this.layout = layout;
        this.slots = slots;
        this.rowIsCase = rowIsCase;
        this.lines = new LineReader(in, layout.maxLineBytes());
        this.text = new LineText(layout.encoding());
        this.splitter = new FieldSplitter(layout);
        this.columns = layout.columns();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        if (layout.header()) {
            columns = header();
        }
        if (aboutPersons) {
            ForbiddenColumns.refuse(columns);
        }
        int[] slotToColumn = slotToColumn();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            try {
                row(line, slotToColumn, sink);
            } catch (RowRefusal refusal) {
                sink.rejected(line.number(), refusal.reason(), refusal.column());
            }
        }
    }

    private void row(Line line, int[] slotToColumn, RowSink sink) throws IOException, RowRefusal {
        String record = text.of(line);
        if (record.isBlank()) {
            sink.skipped(BLANK_LINE);
            return;
        }
        List<String> values = values(record);
        boolean isFurther = layout.furtherColumns() && values.size() > columns.size();
        if (values.size() != columns.size() && !isFurther) {
            throw new RowRefusal(RowReason.WRONG_COLUMN_COUNT, null);
        }
        @Nullable String[] picked = new @Nullable String[slotToColumn.length];
        for (int slot = 0; slot < picked.length; slot++) {
            picked[slot] = values.get(slotToColumn[slot]);
        }
        Row row = new Row(line.number(), picked);
        if (rowIsCase) {
            sink.caseRow(row);
        } else {
            sink.eventRow(row);
        }
    }

    private List<String> values(String first) throws IOException, RowRefusal {
        List<String> values = splitter.split(first);
        return values != null ? values : spanningLines(first, new ArrayList<>());
    }

    /** Joins lines until the quote closes; gives all but the first back when it does not. */
    private List<String> spanningLines(String first, List<Line> taken) throws IOException, RowRefusal {
        StringBuilder joined = new StringBuilder(first);
        try {
            while (taken.size() + 1 < layout.maxRecordLines() && joined.length() <= layout.maxLineBytes()) {
                Line next = lines.next();
                if (next == null) {
                    break;
                }
                taken.add(next);
                joined.append('\n').append(text.of(next));
                List<String> values = splitter.split(joined.toString());
                if (values != null) {
                    return values;
                }
            }
        } catch (RowRefusal damageFurtherDown) {
            lines.giveBack(taken);
            throw new RowRefusal(RowReason.UNBALANCED_QUOTE, null);
        }
        lines.giveBack(taken);
        throw new RowRefusal(RowReason.UNBALANCED_QUOTE, null);
    }

    private List<String> header() throws IOException {
        Line line = lines.next();
        if (line == null) {
            throw new UnusableInputException("Expected a header on line 1, but the file is empty.");
        }
        try {
            List<String> names = splitter.split(text.of(line));
            if (names == null) {
                throw new RowRefusal(RowReason.UNBALANCED_QUOTE, null);
            }
            return names.stream().map(String::strip).toList();
        } catch (RowRefusal refusal) {
            throw new UnusableInputException("Expected a header on line 1, but it cannot be read (" + refusal.reason()
                    + "). Check encoding, delimiter and quote in the profile.");
        }
    }

    private int[] slotToColumn() {
        int[] slotToColumn = new int[slots.size()];
        for (int slot = 0; slot < slotToColumn.length; slot++) {
            String name = slots.names().get(slot);
            slotToColumn[slot] = columns.indexOf(name);
            if (slotToColumn[slot] < 0) {
                // Never the names that are there: in a file without header they are a row, and with it a citizen.
                throw new UnusableInputException("Expected a column '" + name
                        + "', which the profile names, but none of the " + columns.size()
                        + " columns that were found is called so. Correct the profile: the name, the delimiter, or"
                        + " header: false for a file without a header.");
            }
            if (columns.lastIndexOf(name) != slotToColumn[slot]) {
                throw new UnusableInputException("Expected one column '" + name
                        + "', but the header has it twice. Set header: false and name the columns in the profile.");
            }
        }
        return slotToColumn;
    }
}
