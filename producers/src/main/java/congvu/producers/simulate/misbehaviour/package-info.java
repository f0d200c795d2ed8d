/**
 * What can go wrong on purpose, and how often.
 *
 * <p>How it is staged is not here.
 */
@NullMarked
package congvu.producers.simulate.misbehaviour;

import org.jspecify.annotations.NullMarked;
