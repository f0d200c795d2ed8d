/**
 * The rules of public duty as pure functions over plain records.
 *
 * <p>No Kafka, Avro, JSON, metrics, logging or clock: they are not even on the class path.
 */
@NullMarked
package congvu.domain;

import org.jspecify.annotations.NullMarked;
