/**
 * What dossiers refer to: units and their hierarchy, procedures and their terms, whose calendar applies.
 *
 * <p>Not here: how reference data is stored, loaded or sent, and what a dossier makes of it.
 */
@NullMarked
package congvu.domain.reference;

import org.jspecify.annotations.NullMarked;
