/**
 * Hands records to Kafka so that "accepted" always means acknowledged by all replicas in sync.
 *
 * <p>What the records say is not here.
 */
@NullMarked
package congvu.producers.delivery;

import org.jspecify.annotations.NullMarked;
