/**
 * Tasks of periodic duties, generated from reference data: the same ones however often it is done.
 *
 * <p>What becomes of a task, and when one is late, is not here.
 */
@NullMarked
package congvu.producers.duty;

import org.jspecify.annotations.NullMarked;
