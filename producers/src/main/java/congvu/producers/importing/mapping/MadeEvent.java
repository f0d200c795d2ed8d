package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.EventType;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that a row tells.
 *
 * @param event the record as it is sent
 * @param key its key
 * @param type kind of event
 * @param occurredAt when it happened
 */
public record MadeEvent(SpecificRecord event, String key, EventType type, Instant occurredAt) {}
