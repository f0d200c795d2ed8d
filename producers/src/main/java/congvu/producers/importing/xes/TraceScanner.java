package congvu.producers.importing.xes;

import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the traces of an event log without parsing it, so that damage inside one ends with it.
 *
 * <p>It looks at tags, comments and character data only as far as it must to know where a trace begins and ends. A
 * document type is refused for the whole file and never read.
 */
final class TraceScanner {

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int MAX_NAME = 64;
    private static final int MAX_TAIL = 1024;

    private final ByteFeed feed;
    private Charset encoding = StandardCharsets.UTF_8;
    private boolean begun;
    private boolean inTrace;
    private boolean logClosed;
    private boolean endTold;
    private long traceLine;
    private long strayEvents;

    TraceScanner(InputStream in, int maxTraceBytes) {
        this.feed = new ByteFeed(in, maxTraceBytes);
    }

    /** Encoding that the file declares; known after the first trace. */
    Charset encoding() {
        return encoding;
    }

    /** Events seen so far that belong to no trace. */
    long strayEvents() {
        return strayEvents;
    }

    /** The next trace, or null at the end. */
    @Nullable
    TraceText next() throws IOException {
        refuseWideEncoding(feed.peek());
        for (int value = feed.next(); value != ByteFeed.END; value = feed.next()) {
            TraceText trace = value == '<' ? markup() : null;
            if (trace != null) {
                return trace;
            }
        }
        return atEnd();
    }

    private @Nullable TraceText atEnd() {
        if (endTold || (logClosed && !inTrace && !feed.cutOff())) {
            return null;
        }
        endTold = true;
        long line = inTrace ? traceLine : feed.line();
        inTrace = false;
        feed.stopKeeping();
        return new TraceText(line, new byte[0], RowReason.TRUNCATED_INPUT);
    }

    private @Nullable TraceText markup() throws IOException {
        long line = feed.line();
        return switch (feed.peek()) {
            case '!' -> declaration();
            case '?' -> instruction();
            default -> tag(line);
        };
    }

    private @Nullable TraceText declaration() throws IOException {
        feed.next();
        int kind = feed.peek();
        if (kind == '-') {
            skipPast("-->");
        } else if (kind == '[') {
            skipPast("]]>");
        } else if (!inTrace) {
            throw new UnusableInputException("Expected an event log without document type, but line " + feed.line()
                    + " declares one (" + RowReason.XML_FORBIDDEN + "). Remove the <!DOCTYPE ...> part.");
        }
        return null;
    }

    private @Nullable TraceText instruction() throws IOException {
        String text = skipPast("?>");
        Matcher declared = ENCODING.matcher(text);
        if (text.startsWith("?xml") && declared.find()) {
            encoding = charset(declared.group(1));
        }
        return null;
    }

    private @Nullable TraceText tag(long line) throws IOException {
        boolean closing = feed.peek() == '/';
        if (closing) {
            feed.next();
        }
        String name = name();
        if (inTrace && name.equals("trace")) {
            return closing ? traceEnds() : nextBeginsTooEarly(line);
        }
        if (!inTrace && !closing && name.equals("trace")) {
            return traceBegins(line);
        }
        skipTag();
        if (!inTrace && name.equals("event") && !closing) {
            strayEvents++;
        }
        logClosed |= closing && name.equals("log");
        return null;
    }

    private @Nullable TraceText traceBegins(long line) throws IOException {
        traceLine = line;
        feed.startKeeping("<trace");
        boolean selfClosed = skipTag();
        inTrace = !selfClosed;
        return selfClosed ? whole() : null;
    }

    private TraceText traceEnds() throws IOException {
        skipTag();
        inTrace = false;
        return whole();
    }

    private TraceText nextBeginsTooEarly(long line) throws IOException {
        TraceText damaged = new TraceText(traceLine, new byte[0], RowReason.TRACE_NOT_CLOSED);
        feed.stopKeeping();
        // A trace that closes itself says nothing, so that only the damage is told.
        traceBegins(line);
        return damaged;
    }

    private TraceText whole() {
        byte[] bytes = feed.stopKeeping();
        return new TraceText(traceLine, bytes, feed.overflown() ? RowReason.TRACE_TOO_LARGE : null);
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int value = feed.peek(); isNamePart(value) && name.length() < MAX_NAME; value = feed.peek()) {
            name.append((char) value);
            feed.next();
        }
        return name.toString();
    }

    private static boolean isNamePart(int value) {
        return value > ' ' && value != '>' && value != '/' && value != '<';
    }

    /** Goes past the tag; answers whether it closes itself. A new angle bracket ends a damaged tag. */
    private boolean skipTag() throws IOException {
        int quote = 0;
        int before = 0;
        while (feed.peek() != ByteFeed.END && feed.peek() != '<') {
            int value = feed.next();
            if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || value == '\'') {
                quote = value;
            } else if (value == '>') {
                return before == '/';
            }
            before = value;
        }
        return false;
    }

    /** Goes past a stop text; answers at least the last characters before it. */
    private String skipPast(String stop) throws IOException {
        StringBuilder tail = new StringBuilder();
        for (int value = feed.next(); value != ByteFeed.END; value = feed.next()) {
            tail.append((char) value);
            if (value == '>' && tail.toString().endsWith(stop)) {
                break;
            }
            if (tail.length() > MAX_TAIL) {
                tail.delete(0, MAX_TAIL - stop.length());
            }
        }
        return tail.toString();
    }

    private void refuseWideEncoding(int first) {
        if (!begun && (first == 0 || first == 0xFE || first == 0xFF)) {
            throw unusableEncoding("UTF-16 or binary data");
        }
        begun = true;
    }

    private static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode() && "<".getBytes(charset).length == 1) {
                return charset;
            }
        } catch (IllegalArgumentException e) {
            throw unusableEncoding(name);
        }
        throw unusableEncoding(name);
    }

    private static UnusableInputException unusableEncoding(String name) {
        return new UnusableInputException(
                "Expected an event log in UTF-8 or another encoding that keeps ASCII, but found " + name
                        + ". Convert it.");
    }
}
