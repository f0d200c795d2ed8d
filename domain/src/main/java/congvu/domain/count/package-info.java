/**
 * What is counted together, and what is counted of it: the vocabulary that rates and scorecards share.
 *
 * <p>Not here: what a fact adds, and what is made of the sums.
 */
@NullMarked
package congvu.domain.count;

import org.jspecify.annotations.NullMarked;
