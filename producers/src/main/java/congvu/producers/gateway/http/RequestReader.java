package congvu.producers.gateway.http;

import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.MediaTypes;
import congvu.producers.gateway.event.RequestBody;
import congvu.producers.gateway.event.ToldEvent;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an HTTP request to whose it is, and to its events. */
final class RequestReader {

    private static final String BEARER = "Bearer ";
    private static final String IDENTITY = "identity";

    private final KeyRing keys;
    private final RequestBody bodies;
    private final BodyReader bytes;

    RequestReader(KeyRing keys, RequestBody bodies, BodyReader bytes) {
        this.keys = keys;
        this.bodies = bodies;
        this.bytes = bytes;
    }

    /** Whose request it is. */
    ApiKey key(HttpServletRequest request) throws ProblemException {
        List<String> told = Collections.list(request.getHeaders("Authorization"));
        if (told.size() != 1 || !told.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        return keys.find(told.getFirst().substring(BEARER.length()).strip())
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHENTICATED));
    }

    /** How a body is to be read, by its type; known before any of it is. */
    Form form(HttpServletRequest request, @Nullable EventStream stream) throws ProblemException {
        String type = request.getContentType();
        String encoding = request.getHeader("Content-Encoding");
        if (type == null || !MediaTypes.isUtf8(type) || (encoding != null && !encoding.equalsIgnoreCase(IDENTITY))) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return switch (MediaTypes.base(type)) {
            case MediaTypes.CLOUD_EVENT -> Form.CLOUD_EVENT;
            case MediaTypes.CLOUD_EVENTS -> Form.CLOUD_EVENTS;
            case MediaTypes.JSON -> {
                if (CloudEventHeaders.areIn(request)) {
                    yield Form.CLOUD_EVENT_DATA;
                }
                yield plain(Form.JSON, stream);
            }
            case MediaTypes.NDJSON -> plain(Form.LINES, stream);
            default -> throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    /** Ways to send events. */
    enum Form {
        JSON,
        LINES,
        CLOUD_EVENT,
        CLOUD_EVENTS,
        CLOUD_EVENT_DATA
    }

    /** Reads the body and its events. */
    List<ToldEvent> events(HttpServletRequest request, Form form, @Nullable EventStream stream)
            throws ProblemException {
        byte[] body = body(request);
        RequestBody.Reading reading = switch (form) {
            case JSON -> bodies.json(body, known(stream));
            case LINES -> bodies.lines(body, known(stream));
            case CLOUD_EVENT -> bodies.cloudEvent(body, stream);
            case CLOUD_EVENTS -> bodies.cloudEvents(body, stream);
            case CLOUD_EVENT_DATA -> bodies.cloudEventData(body, CloudEventHeaders.of(request), stream);
        };
        return switch (reading) {
            case RequestBody.Reading.Events events -> events.events();
            case RequestBody.Reading.Refused refused -> throw new ProblemException(codeOf(refused.fault()));
        };
    }

    private byte[] body(HttpServletRequest request) throws ProblemException {
        try {
            return bytes.read(request.getInputStream(), request.getContentLengthLong());
        } catch (IOException gone) {
            throw new ProblemException(ProblemCode.TOO_SLOW);
        }
    }

    /** Events without an envelope need an address that says what they are. */
    private static Form plain(Form form, @Nullable EventStream stream) throws ProblemException {
        if (stream == null) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return form;
    }

    private static EventStream known(@Nullable EventStream stream) {
        if (stream == null) {
            throw new IllegalStateException("Expected events without an envelope at the address of a stream only.");
        }
        return stream;
    }

    private static ProblemCode codeOf(RequestBody.Fault fault) {
        return switch (fault) {
            case MALFORMED -> ProblemCode.MALFORMED_JSON;
            case EMPTY -> ProblemCode.EMPTY_BODY;
            case TOO_MANY -> ProblemCode.TOO_MANY_EVENTS;
        };
    }
}
