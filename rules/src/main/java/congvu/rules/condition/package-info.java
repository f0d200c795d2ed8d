/**
 * Compiles a condition, written in CEL over the fields of a fact, into something that is asked quickly; or says where it is
 * wrong and what to do.
 *
 * <p>Not here: the fields ({@link congvu.rules.fact}), what is counted of the facts that meet it.
 */
@NullMarked
package congvu.rules.condition;

import org.jspecify.annotations.NullMarked;
