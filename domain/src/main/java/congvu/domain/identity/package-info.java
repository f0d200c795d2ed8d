/**
 * Ids that are made of what they name, and so are the same for every replay.
 *
 * <p>Not here: what they name, and which ids of sources may be used.
 */
@NullMarked
package congvu.domain.identity;

import org.jspecify.annotations.NullMarked;
