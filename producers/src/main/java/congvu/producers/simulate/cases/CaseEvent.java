package congvu.producers.simulate.cases;

import congvu.producers.simulate.told.InputTopic;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event of a case.
 *
 * @param at when it is told, epoch milliseconds
 * @param topic where it goes
 * @param key key of the record
 * @param eventId id of the event within its source
 * @param record makes the record
 */
record CaseEvent(long at, InputTopic topic, String key, String eventId, Supplier<SpecificRecord> record) {}
