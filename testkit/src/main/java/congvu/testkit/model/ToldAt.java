package congvu.testkit.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The highest tick when each event first came, by source and event id; of events that are not in it nothing is known. */
public final class ToldAt {

    private final Map<String, Long> ticks = new HashMap<>();

    /** Notes when an event came; what comes again was told before. */
    public void note(String source, String eventId, long tick) {
        ticks.putIfAbsent(source + "|" + eventId, tick);
    }

    @Nullable
    Long of(StandingEvent event) {
        return ticks.get(event.source() + "|" + event.eventId());
    }
}
