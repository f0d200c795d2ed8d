/**
 * Where a simulation goes: to Kafka, or to files.
 *
 * <p>What it tells is not here.
 */
@NullMarked
package congvu.producers.simulate.outlet;

import org.jspecify.annotations.NullMarked;
