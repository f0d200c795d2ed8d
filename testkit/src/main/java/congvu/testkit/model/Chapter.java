package congvu.testkit.model;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A stretch of time in which the reference data stay as they are.
 *
 * @param reference all of it, in force from the beginning of the stretch
 * @param events accepted in it, in the order of their arrival
 * @param until the highest tick at its end
 */
public record Chapter(ReferenceData reference, List<? extends SpecificRecord> events, Instant until) {
    public Chapter {
        events = List.copyOf(events);
    }
}
