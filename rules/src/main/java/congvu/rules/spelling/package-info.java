/**
 * Finds what was probably meant by a misspelt name.
 *
 * <p>Not here: which names there are, what is said about it.
 */
@NullMarked
package congvu.rules.spelling;

import org.jspecify.annotations.NullMarked;
