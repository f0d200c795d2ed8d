/**
 * The stage that keeps the working days of persons: takes punches, approvals and reports of devices, asks {@code domain},
 * stores and publishes the difference.
 *
 * <p>Not here: any rule about who is late or absent, the summing of rates, what is kept of the rules that a day meets.
 */
@NullMarked
package congvu.streams.attendance;

import org.jspecify.annotations.NullMarked;
