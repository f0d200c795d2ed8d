package congvu.testkit.history;

import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The lives of some dossiers, tasks and cases in a random organisation.
 *
 * @param events each once, ordered by the time at which they happened
 * @param horizon the last tick
 */
public record RandomHistory(long seed, ReferenceData reference, List<SpecificRecord> events, Instant horizon) {

    public RandomHistory {
        events = List.copyOf(events);
    }
}
