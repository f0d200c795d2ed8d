/**
 * Signals on their way: how they are kept in a store, told on their topics, and how hits are told to units.
 *
 * <p>Not here: which signals stand, and who keeps them.
 */
@NullMarked
package congvu.streams.signal;

import org.jspecify.annotations.NullMarked;
