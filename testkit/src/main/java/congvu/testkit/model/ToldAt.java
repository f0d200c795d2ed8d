package congvu.testkit.model;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The highest tick when each event of a dossier, task or case first came; of events that are not in it nothing is known. An
 * event of a task and one of a dossier may have the same id.
 */
public final class ToldAt {

    private final Map<String, Long> ticks = new HashMap<>();

    /** Notes when an event came, epoch milliseconds; what comes again was told before. */
    public void note(SpecificRecord event, long tick) {
        Statement told = StatementReader.read(event);
        ticks.putIfAbsent(key(told.obligationId(), told.source(), told.eventId()), tick);
    }

    @Nullable
    Long of(String obligationId, StandingEvent event) {
        return ticks.get(key(obligationId, event.source(), event.eventId()));
    }

    private static String key(String obligationId, String source, String eventId) {
        return obligationId + "|" + source + "|" + eventId;
    }
}
