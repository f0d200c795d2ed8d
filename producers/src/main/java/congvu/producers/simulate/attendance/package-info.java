/**
 * The working days of persons, made person by person and day by day from chance alone, and told in order of time.
 *
 * <p>No day is kept: whoever asks again for the day of a person gets the same one. Files and cases are not here.
 */
@NullMarked
package congvu.producers.simulate.attendance;

import org.jspecify.annotations.NullMarked;
