/**
 * What a simulation tells, in order of time.
 *
 * <p>Where it goes is not here.
 */
@NullMarked
package congvu.producers.simulate.told;

import org.jspecify.annotations.NullMarked;
