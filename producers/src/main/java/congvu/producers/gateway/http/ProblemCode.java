package congvu.producers.gateway.http;

/**
 * Stable codes of what is wrong with a whole request, each with its status and its sentence. None of its events was taken,
 * but for INTERNAL, which may come in the middle.
 */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is no HTTP that can be answered."),
    MALFORMED_JSON(400, "The body is no JSON of the kind that its type says, in UTF-8."),
    EMPTY_BODY(400, "The body holds no event."),
    BAD_CLOUD_EVENT(400, "The ce- headers are no attributes of a CloudEvent: each once, ASCII, percent-encoded."),
    UNAUTHENTICATED(401, "A key that is known is needed: Authorization: Bearer KEY, once."),
    NOT_YOUR_STREAM(403, "The key does not speak for this stream."),
    NOT_FOUND(404, "There is nothing at this address; /openapi.json says what there is."),
    METHOD_NOT_ALLOWED(405, "Events are sent with POST; /openapi.json is read with GET."),
    TOO_SLOW(408, "The body did not come in within the time for it."),
    REQUEST_TOO_LARGE(413, "The body has more bytes than a request may have; send smaller batches."),
    TOO_MANY_EVENTS(413, "The body has more events than a request may have; send smaller batches."),
    URI_TOO_LONG(414, "The address is longer than any address here."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Not a type of body that this address takes, or one with an encoding or another charset."),
    RATE_LIMITED(429, "The key has used up its rate; send again after the seconds in Retry-After."),
    HEADERS_TOO_LARGE(431, "The headers are larger than headers need to be."),
    INTERNAL(
            500,
            "A defect of ours: the log names it; please report it. Nothing is known of the events: send them again."),
    BUSY(503, "As many requests are under way as may be; send again after the seconds in Retry-After."),
    SCOPE_UNKNOWN(
            503, "The tree of units is not known at the moment, and the key is bound to units; send again later."),
    STOPPING(503, "This gateway is ending; send again, to another one.");

    private final int status;
    private final String sentence;

    ProblemCode(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }

    /** The code for a status that the server itself gave. */
    static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status >= INTERNAL.status ? INTERNAL : BAD_REQUEST;
    }
}
