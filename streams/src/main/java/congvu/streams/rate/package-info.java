/**
 * Sums contributions into rates in two steps: per partition of the dossiers, then per unit over the partitions.
 *
 * <p>What a file contributes and what a formula divides is not here: the domain says both.
 */
@NullMarked
package congvu.streams.rate;

import org.jspecify.annotations.NullMarked;
