/**
 * Chance that can be begun again anywhere, so that what was told need not be kept.
 *
 * <p>What is decided by it is not here.
 */
@NullMarked
package congvu.producers.simulate.chance;

import org.jspecify.annotations.NullMarked;
