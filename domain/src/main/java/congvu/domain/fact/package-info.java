/**
 * The facts that rules may speak of, one record for each kind, made from what is folded of files, days, ratings, checks.
 *
 * <p>Not here: the rules, and how facts are counted.
 */
@NullMarked
package congvu.domain.fact;

import org.jspecify.annotations.NullMarked;
