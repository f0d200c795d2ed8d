package congvu.app.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a role says of itself.
 *
 * @param state one word
 * @param isHealthy whether whoever watches may be calm
 * @param details further facts by name; no personal data
 */
public record Health(String state, boolean isHealthy, Map<String, Object> details) {

    public Health {
        details = Map.copyOf(details);
    }

    /** The object of the page, in a stable order. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new TreeMap<>(details);
        json.put("state", state);
        json.put("healthy", isHealthy);
        return json;
    }
}
