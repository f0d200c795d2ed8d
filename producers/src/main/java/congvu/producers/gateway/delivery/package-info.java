/**
 * From events that were told to events that Kafka has acknowledged: the door of the processors, repeats, sending, outcomes.
 *
 * <p>No HTTP, and no answer before every replica in sync has the record.
 */
@NullMarked
package congvu.producers.gateway.delivery;

import org.jspecify.annotations.NullMarked;
