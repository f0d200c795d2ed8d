/**
 * Random but repeatable input: an organisation, the lives of its dossiers, and the ways in which their events may arrive.
 *
 * <p>Not here: any judgement of what follows from it.
 */
@NullMarked
package congvu.testkit.history;

import org.jspecify.annotations.NullMarked;
