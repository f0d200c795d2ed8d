/**
 * Loads reference data from files and publishes what differs from what is on the topic.
 *
 * <p>What the data means for a deadline is not here.
 */
@NullMarked
package congvu.producers.reference;

import org.jspecify.annotations.NullMarked;
