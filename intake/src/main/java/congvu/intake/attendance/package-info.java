/**
 * From the bytes of attendance to what the domain folds, or to the reason why not.
 *
 * <p>What a punch means is not here.
 */
@NullMarked
package congvu.intake.attendance;

import org.jspecify.annotations.NullMarked;
