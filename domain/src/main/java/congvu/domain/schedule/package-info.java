/**
 * Work schedules: when staff are expected, which punches are expected of them, and how strictly they are read.
 *
 * <p>Not here: what was told about a person, and any verdict.
 */
@NullMarked
package congvu.domain.schedule;

import org.jspecify.annotations.NullMarked;
