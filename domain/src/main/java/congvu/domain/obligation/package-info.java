/**
 * Obligations: whatever has an owner, a term, a clock that can stop, promises and an end; and the verdicts on them.
 *
 * <p>Not here: how a dossier's events become obligations (see {@code dossier}), alerts and rates.
 */
@NullMarked
package congvu.domain.obligation;

import org.jspecify.annotations.NullMarked;
