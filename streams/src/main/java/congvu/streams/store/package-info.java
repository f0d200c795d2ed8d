/**
 * Keeps the state of a task in memory, one object per key, behind the stock changelog, with its timers on the heap.
 *
 * <p>What the bytes mean is not here: dossiers, rates and reference data each bring their own codec.
 */
@NullMarked
package congvu.streams.store;

import org.jspecify.annotations.NullMarked;
