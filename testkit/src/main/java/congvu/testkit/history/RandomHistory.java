package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.List;

/**
 * The lives of some dossiers in a random organisation.
 *
 * @param events each once, ordered by the time at which they happened
 * @param horizon the last tick
 */
public record RandomHistory(long seed, ReferenceData reference, List<DossierEvent> events, Instant horizon) {

    public RandomHistory {
        events = List.copyOf(events);
    }
}
