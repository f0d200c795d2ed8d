/**
 * The contract between rooms: Avro records, the topic catalogue and the serdes.
 *
 * <p>No rule about deadlines lives here, and nothing of Kafka Streams.
 */
@NullMarked
package congvu.schemas;

import org.jspecify.annotations.NullMarked;
