package congvu.producers.importing.row;

import org.jspecify.annotations.Nullable;

/** Takes in what a file holds, in the order of the file. Every row ends in exactly one of these calls. */
public interface RowSink {

    /** A whole case: a row of a file with one row per case, or the attributes of a trace. */
    void caseRow(Row row);

    /** A single event. */
    void eventRow(Row row);

    /**
     * A row that cannot be read.
     *
     * @param line line at which it begins, from 1
     * @param column column at fault, or null
     */
    void rejected(long line, RowReason reason, @Nullable String column);

    /** A row that is left out on purpose, counted under a reason. */
    void skipped(String reason);
}
