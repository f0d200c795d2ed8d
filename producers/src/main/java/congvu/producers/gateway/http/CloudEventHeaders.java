package congvu.producers.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Attributes of a CloudEvent in binary mode: headers that begin with {@code ce-}, percent-encoded. */
final class CloudEventHeaders {

    private static final String PREFIX = "ce-";
    private static final char REPLACED = '\uFFFD';
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private CloudEventHeaders() {}

    static boolean areIn(HttpServletRequest request) {
        return request.getHeader(PREFIX + "specversion") != null;
    }

    static Map<String, String> of(HttpServletRequest request) throws ProblemException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                List<String> values = Collections.list(request.getHeaders(header));
                String value = values.size() == 1 ? decoded(values.getFirst()) : null;
                if (value == null || attributes.put(name.substring(PREFIX.length()), value) != null) {
                    throw new ProblemException(ProblemCode.BAD_CLOUD_EVENT);
                }
            }
        }
        return attributes;
    }

    private static String decoded(String value) throws ProblemException {
        if (value.chars().anyMatch(c -> c < FIRST_PRINTABLE || c > LAST_PRINTABLE)) {
            throw new ProblemException(ProblemCode.BAD_CLOUD_EVENT);
        }
        try {
            // The decoder is one of forms, where a plus stands for a blank.
            String decoded = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf(REPLACED) < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException incomplete) {
            // Told below, like bytes that are no UTF-8.
        }
        throw new ProblemException(ProblemCode.BAD_CLOUD_EVENT);
    }
}
