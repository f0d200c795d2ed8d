/**
 * The reference model: recomputes every obligation, alert and rate from the raw events, slowly and obviously, from scratch.
 *
 * <p>Not here, on purpose: the working timeline, the deadlines, the fold and the ladder of {@code domain}. A shared piece would
 * hide a shared mistake; only the plain reference records are read from there.
 */
@NullMarked
package congvu.testkit.model;

import org.jspecify.annotations.NullMarked;
