/**
 * Runs the processors as one role: settings, topology, engine, health, meters.
 *
 * <p>No HTTP and no command line: whoever runs the role serves its meters and its health.
 */
@NullMarked
package congvu.streams.role;

import org.jspecify.annotations.NullMarked;
