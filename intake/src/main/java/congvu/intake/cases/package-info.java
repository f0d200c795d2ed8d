/**
 * From the bytes of dossiers, tasks and feedback to what the domain folds, or to the reason why not.
 *
 * <p>What becomes of an event that was taken is not here.
 */
@NullMarked
package congvu.intake.cases;

import org.jspecify.annotations.NullMarked;
