/**
 * Which fields of which facts a condition may name, each with its type, its unit and its meaning.
 *
 * <p>Not here: the facts themselves, how they come about, what a condition may do with a field.
 */
@NullMarked
package congvu.rules.fact;

import org.jspecify.annotations.NullMarked;
