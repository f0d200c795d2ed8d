/**
 * The reference model of attendance: every day of a person from the raw events, slowly and obviously, from scratch; and random
 * months to try it on.
 *
 * <p>Not here, on purpose: anything of {@code congvu.domain.attendance}. Only the plain records of schedules, hours and holidays
 * are read from the domain.
 */
@NullMarked
package congvu.testkit.attendance;

import org.jspecify.annotations.NullMarked;
