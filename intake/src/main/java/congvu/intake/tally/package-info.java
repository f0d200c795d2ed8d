/**
 * From the bytes of ratings and checks to what is counted, or to the reason why not.
 *
 * <p>Counting is not here.
 */
@NullMarked
package congvu.intake.tally;

import org.jspecify.annotations.NullMarked;
