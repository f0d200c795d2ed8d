/**
 * Keeps the reference data that a task has been told, and makes of it the book that the domain asks.
 *
 * <p>What is in force when, and for whom, is not here: the domain's book decides.
 */
@NullMarked
package congvu.streams.reference;

import org.jspecify.annotations.NullMarked;
