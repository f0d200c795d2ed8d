/** Conditions: compiled, refused, and held against CEL's own interpreter. */
@NullMarked
package congvu.rules.condition;

import org.jspecify.annotations.NullMarked;
