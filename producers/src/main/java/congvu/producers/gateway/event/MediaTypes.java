package congvu.producers.gateway.event;

import java.util.Locale;

/** Types of bodies. */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String CLOUD_EVENT = "application/cloudevents+json";
    public static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    public static final String PROBLEM = "application/problem+json";

    private static final String CHARSET = "charset=";

    private MediaTypes() {}

    /** The type without its parameters, in small letters. */
    public static String base(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the text is UTF-8, as all JSON is, or nothing else is said. */
    public static boolean isUtf8(String contentType) {
        String folded = contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        int at = folded.indexOf(CHARSET);
        return at < 0 || folded.startsWith("utf-8", at + CHARSET.length());
    }

    static boolean isJson(String contentType) {
        return base(contentType).equals(JSON) && isUtf8(contentType);
    }
}
