/**
 * The scorecard of a unit over a period: components of the national index with their points, by a policy that is
 * reference data.
 *
 * <p>Not here: what is counted and when it is summed ({@link congvu.domain.rate}), where policies come from.
 */
@NullMarked
package congvu.domain.scorecard;

import org.jspecify.annotations.NullMarked;
