/**
 * The whole topology before the judge of the testkit, on random histories.
 *
 * <p>Not here: single rules by example, and anything with a broker.
 */
@NullMarked
package congvu.streams.judged;

import org.jspecify.annotations.NullMarked;
