/**
 * What any correct run over the shipped Boston month must find, read from the file by a few lines of its own.
 *
 * <p>Not here: the importer and its profile, and anything of the dossier pipeline; this oracle must be able to contradict them.
 */
@NullMarked
package congvu.testkit.boston;

import org.jspecify.annotations.NullMarked;
