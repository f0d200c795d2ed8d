/**
 * Dossiers, assigned tasks, citizen feedback and inspections: each a plan made from chance alone whose outcome is decided
 * before its events, told in order of time.
 *
 * <p>Only the place of the next event of what is open is kept. Working days of persons are not here.
 */
@NullMarked
package congvu.producers.simulate.cases;

import org.jspecify.annotations.NullMarked;
