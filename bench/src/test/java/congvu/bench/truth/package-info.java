/**
 * The whole topology against what is known to be true: a staged province, the oracles of the domain, a merger of units.
 *
 * <p>Not here: the reference model and random histories, which streams has, and anything with a broker.
 */
@NullMarked
package congvu.bench.truth;

import org.jspecify.annotations.NullMarked;
