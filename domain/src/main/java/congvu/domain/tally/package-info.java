/**
 * Facts that are counted and owe nothing to anybody: ratings of citizens, norms checked at inspections.
 *
 * <p>Not here: anything with a deadline.
 */
@NullMarked
package congvu.domain.tally;

import org.jspecify.annotations.NullMarked;
