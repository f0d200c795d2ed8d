package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import java.time.Instant;

/** One thing that arrives: an event, or a tick for every partition. */
public sealed interface Delivery {

    /** An event arrives, perhaps late, perhaps not for the first time. */
    record Event(DossierEvent event) implements Delivery {}

    /** The time is told. */
    record Tick(Instant now) implements Delivery {}
}
