/**
 * What a simulated province came to: its results for an operations room, and beside its truth.
 *
 * <p>Not here: the simulation, which {@code producers} plays; starting anything.
 */
@NullMarked
package congvu.app.scenario;

import org.jspecify.annotations.NullMarked;
