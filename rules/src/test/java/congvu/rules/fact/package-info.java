/** Fields of facts, held against the records of the facts. */
@NullMarked
package congvu.rules.fact;

import org.jspecify.annotations.NullMarked;
