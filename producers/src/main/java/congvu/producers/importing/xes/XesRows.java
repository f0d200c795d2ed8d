package congvu.producers.importing.xes;

import congvu.producers.importing.profile.XesLayout;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.row.RowSink;
import congvu.producers.importing.row.RowSource;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.xes.TraceParser.Event;
import congvu.producers.importing.xes.TraceParser.Trace;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an event log in XES (IEEE 1849): each event is a row, and the attributes of each trace are one more when the
 * profile takes events from them. Extensions, globals and classifiers are passed over.
 *
 * <p>An attribute of the trace is named {@code case:} and its key, as other tools do.
 */
public final class XesRows implements RowSource {

    /** Put before the key of an attribute of a trace. */
    public static final String CASE = "case:";

    /** Name under which events outside of any trace are counted as skipped. */
    public static final String STRAY_EVENT = "event-outside-a-trace";

    private final TraceScanner scanner;
    private final TraceParser parser;
    private final boolean casesWanted;
    private final boolean eventsWanted;

    /**
     * @param in the bytes, already decompressed
     * @param slots attributes that are needed
     * @param casesWanted whether the attributes of a trace are a row
     * @param eventsWanted whether events are rows
     */
    public XesRows(InputStream in, XesLayout layout, ColumnSlots slots, boolean casesWanted, boolean eventsWanted) {
        this.scanner = new TraceScanner(in, layout.maxTraceBytes());
        this.parser = new TraceParser(slots, layout.maxNesting());
        this.casesWanted = casesWanted;
        this.eventsWanted = eventsWanted;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        boolean any = false;
        for (TraceText trace = scanner.next(); trace != null; trace = scanner.next()) {
            any |= trace.bytes().length > 0;
            try {
                rows(trace, sink);
            } catch (RowRefusal refusal) {
                sink.rejected(trace.line(), refusal.reason(), refusal.column());
            }
        }
        if (!any) {
            throw new UnusableInputException(
                    "Expected at least one whole <trace>, but the file has none. Is it an event log in XES?");
        }
        for (long stray = 0; stray < scanner.strayEvents(); stray++) {
            sink.skipped(STRAY_EVENT);
        }
    }

    private void rows(TraceText text, RowSink sink) throws RowRefusal {
        Trace trace = parser.parse(text, scanner.encoding());
        if (casesWanted) {
            row(text.line(), trace.attributes(), null, sink, true);
        }
        if (eventsWanted) {
            for (Event event : trace.events()) {
                row(event.line(), event.attributes(), trace.attributes(), sink, false);
            }
        }
    }

    private static void row(
            long line, Attributes attributes, @Nullable Attributes around, RowSink sink, boolean isCase) {
        try {
            Row row = new Row(line, attributes.over(around));
            if (isCase) {
                sink.caseRow(row);
            } else {
                sink.eventRow(row);
            }
        } catch (RowRefusal refusal) {
            sink.rejected(line, refusal.reason(), refusal.column());
        }
    }
}
