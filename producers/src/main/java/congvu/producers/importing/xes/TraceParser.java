package congvu.producers.importing.xes;

import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one trace with a streaming parser that knows neither document types nor entities.
 *
 * <p>Nested attributes are named by their path, {@code parent/child}; lists and containers likewise.
 */
final class TraceParser {

    private static final Pattern FORBIDDEN =
            Pattern.compile("<!(?!--|\\[CDATA\\[)|&(?!(?:lt|gt|amp|apos|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final XMLInputFactory FACTORY = safeFactory();

    private final ColumnSlots slots;
    private final int maxNesting;

    TraceParser(ColumnSlots slots, int maxNesting) {
        this.slots = slots;
        this.maxNesting = maxNesting;
    }

    /**
     * A trace with its events.
     *
     * @param attributes those of the trace itself
     * @param events in the order of the file
     */
    record Trace(Attributes attributes, List<Event> events) {}

    /**
     * An event.
     *
     * @param line line at which its tag ends, from 1
     * @param attributes its own attributes
     */
    record Event(long line, Attributes attributes) {}

    Trace parse(TraceText trace, Charset encoding) throws RowRefusal {
        RowReason damage = trace.damage();
        if (damage != null) {
            throw new RowRefusal(damage, null);
        }
        String text = decode(trace.bytes(), encoding);
        if (FORBIDDEN.matcher(text).find()) {
            throw new RowRefusal(RowReason.XML_FORBIDDEN, null);
        }
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return new Reading(xml, trace.line()).trace();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new RowRefusal(RowReason.XML_MALFORMED, null);
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Expected no outside reference, but the event log has one.");
        });
        return factory;
    }

    private static String decode(byte[] bytes, Charset encoding) throws RowRefusal {
        String text;
        try {
            text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RowRefusal(RowReason.INVALID_ENCODING, null);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new RowRefusal(RowReason.CONTROL_CHARACTER, null);
        }
        return text;
    }

    /** The state while one trace is read. */
    private final class Reading {

        private final XMLStreamReader xml;
        private final long firstLine;
        private final Attributes ofTrace = new Attributes(slots, XesRows.CASE);
        private final List<Event> events = new ArrayList<>();
        private final Deque<Level> levels = new ArrayDeque<>();
        private @Nullable Attributes ofEvent;

        Reading(XMLStreamReader xml, long firstLine) {
            this.xml = xml;
            this.firstLine = firstLine;
        }

        Trace trace() throws XMLStreamException, RowRefusal {
            xml.nextTag();
            while (xml.hasNext()) {
                int token = xml.next();
                if (token == XMLStreamConstants.START_ELEMENT) {
                    begin();
                } else if (token == XMLStreamConstants.END_ELEMENT) {
                    end();
                }
            }
            return new Trace(ofTrace, events);
        }

        private void begin() throws RowRefusal {
            if (levels.isEmpty() && ofEvent == null && xml.getLocalName().equals("event")) {
                ofEvent = new Attributes(slots, "");
                events.add(new Event(firstLine + xml.getLocation().getLineNumber() - 1, ofEvent));
                return;
            }
            if (levels.size() >= maxNesting) {
                throw new RowRefusal(RowReason.NESTING_TOO_DEEP, null);
            }
            Level parent = levels.peek();
            String key = xml.getAttributeValue(null, "key");
            String path = parent == null ? "" : parent.path();
            boolean inList = parent != null && parent.list();
            if (key != null) {
                path = path.isEmpty() ? key : path + "/" + key;
                String value = xml.getAttributeValue(null, "value");
                if (value != null) {
                    (ofEvent == null ? ofTrace : ofEvent).put(path, value, inList);
                }
            }
            levels.push(new Level(path, inList || xml.getLocalName().equals("list")));
        }

        private void end() {
            if (levels.isEmpty()) {
                ofEvent = null;
            } else {
                levels.pop();
            }
        }
    }

    /** An attribute that is open. */
    private record Level(String path, boolean list) {}
}
