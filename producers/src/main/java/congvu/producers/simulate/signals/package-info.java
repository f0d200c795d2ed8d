/**
 * Which signals must stand at the end, counted from what was staged by the numbers of the default rule pack alone.
 *
 * <p>No rule is read and no condition evaluated here, and nothing of what judges signals is known.
 */
@NullMarked
package congvu.producers.simulate.signals;

import org.jspecify.annotations.NullMarked;
