/**
 * What stands about one dossier at a tick: its alerts, its contribution to rates, and when that next changes by time.
 *
 * <p>Not here: what was published before, and to whom.
 */
@NullMarked
package congvu.domain.standing;

import org.jspecify.annotations.NullMarked;
