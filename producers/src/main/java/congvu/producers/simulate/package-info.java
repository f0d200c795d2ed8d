/**
 * The simulator: a seeded province whose input and truth are both there by construction.
 *
 * <p>Nothing here judges: verdicts are decided first, and events are placed so that they come true. No rule of the domain
 * but its working calendar is used.
 */
@NullMarked
package congvu.producers.simulate;

import org.jspecify.annotations.NullMarked;
