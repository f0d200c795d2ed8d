/**
 * Everything that writes input topics: importers, the reference loader, the clock.
 *
 * <p>No rule about deadlines lives here; producers never meet streams but in topics.
 */
@NullMarked
package congvu.producers;

import org.jspecify.annotations.NullMarked;
