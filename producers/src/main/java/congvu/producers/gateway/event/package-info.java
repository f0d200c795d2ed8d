/**
 * From the JSON of a source, or a CloudEvent, to the record that the schema of its stream describes, or to what is wrong with it.
 *
 * <p>No HTTP, no Kafka, and no opinion on who may say what.
 */
@NullMarked
package congvu.producers.gateway.event;

import org.jspecify.annotations.NullMarked;
