/**
 * The simulated state: units from the nation to the desk, their hours and holidays, procedures, and how many people and
 * files each has.
 *
 * <p>What happens in it is not here.
 */
@NullMarked
package congvu.producers.simulate.world;

import org.jspecify.annotations.NullMarked;
