/**
 * Keys of sources, and which sources, streams and units each may speak for.
 *
 * <p>No session, no password, and no key itself: only hashes.
 */
@NullMarked
package congvu.producers.gateway.key;

import org.jspecify.annotations.NullMarked;
