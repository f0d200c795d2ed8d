/**
 * The clock role: tells the time to every partition, and stops as soon as its own clock can no longer be believed.
 *
 * <p>What a tick makes overdue is not here.
 */
@NullMarked
package congvu.producers.clock;

import org.jspecify.annotations.NullMarked;
