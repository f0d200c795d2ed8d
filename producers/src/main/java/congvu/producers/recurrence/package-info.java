/**
 * Dates of a recurrence rule of RFC 5545, by a library that knows all of it.
 *
 * <p>What falls due on the dates, and for whom, is not here.
 */
@NullMarked
package congvu.producers.recurrence;

import org.jspecify.annotations.NullMarked;
