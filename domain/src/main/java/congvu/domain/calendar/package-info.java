/**
 * Working time: which instants count as work in an office, and where a term ends when only those count.
 *
 * <p>Not here: what a dossier is, which promise holds, or any clock. Instants come in as epoch milliseconds.
 */
@NullMarked
package congvu.domain.calendar;

import org.jspecify.annotations.NullMarked;
