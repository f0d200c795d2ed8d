package congvu.testkit.history;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** One thing that arrives: an event, or a tick for every partition. */
public sealed interface Delivery {

    /** An event arrives, perhaps late, perhaps not for the first time. */
    record Event(SpecificRecord event) implements Delivery {}

    /** The time is told. */
    record Tick(Instant now) implements Delivery {}
}
