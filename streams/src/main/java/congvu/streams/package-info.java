/**
 * Topologies and processors that map, ask the domain, store and forward.
 *
 * <p>No HTTP, mail or SQL, and no rule that the domain could hold.
 */
@NullMarked
package congvu.streams;

import org.jspecify.annotations.NullMarked;
