/**
 * What is true of the input, decided before the input was made.
 *
 * <p>How it was decided is not here.
 */
@NullMarked
package congvu.producers.simulate.truth;

import org.jspecify.annotations.NullMarked;
