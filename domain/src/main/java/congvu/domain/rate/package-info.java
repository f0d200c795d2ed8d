/**
 * Rates: what one obligation contributes, and the dictionary of formulas over sums of contributions.
 *
 * <p>Not here: summing over partitions, periods on topics.
 */
@NullMarked
package congvu.domain.rate;

import org.jspecify.annotations.NullMarked;
