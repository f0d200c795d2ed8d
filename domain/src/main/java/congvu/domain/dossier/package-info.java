/**
 * The life of one dossier (hồ sơ): its events, their journal, and the fold from journal to facts.
 *
 * <p>Not here: what stands because time has passed (see {@code alert} and {@code rate}), storage, topics.
 */
@NullMarked
package congvu.domain.dossier;

import org.jspecify.annotations.NullMarked;
