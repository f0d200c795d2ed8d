/**
 * Rules as data: what a rule says, for which units and days, and what is kept of a fact that meets it.
 *
 * <p>Not here: the facts themselves, how a condition is written and compiled, what becomes of a signal once it stands.
 */
@NullMarked
package congvu.domain.rule;

import org.jspecify.annotations.NullMarked;
