package congvu.producers.gateway.delivery;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last events that Kafka acknowledged, so that a repeat is answered without being sent. A convenience of one process:
 * the processors drop every duplicate whatever this forgets. Safe for use by several threads.
 */
public final class RecentEvents {

    /** What is known of an event. */
    public enum Standing {
        NEW,
        /** Acknowledged a short while ago, with the same content. */
        REPEATED,
        /** Acknowledged a short while ago, with another content. */
        CONTRADICTED
    }

    private final Map<EventHash, EventHash> contentByIdentity;

    /** @param most events that are remembered; 0 for none */
    public RecentEvents(int most) {
        this.contentByIdentity = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<EventHash, EventHash> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether this was said before. */
    public Standing standing(EventHash identity, EventHash content) {
        EventHash before;
        synchronized (contentByIdentity) {
            before = contentByIdentity.get(identity);
        }
        if (before == null) {
            return Standing.NEW;
        }
        return before.equals(content) ? Standing.REPEATED : Standing.CONTRADICTED;
    }

    /** Kafka has it. */
    public void acknowledged(EventHash identity, EventHash content) {
        synchronized (contentByIdentity) {
            contentByIdentity.put(identity, content);
        }
    }
}
