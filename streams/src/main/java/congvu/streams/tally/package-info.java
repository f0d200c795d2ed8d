/**
 * The stages of facts that are counted and owe nothing: ratings, checks at inspections.
 *
 * <p>Not here: what counts as content or compliant, which {@code domain} tells.
 */
@NullMarked
package congvu.streams.tally;

import org.jspecify.annotations.NullMarked;
