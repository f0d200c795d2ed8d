/**
 * The judge: an independent, slow, obvious re-computation, with random histories and fixtures.
 *
 * <p>Never on a run-time class path; nothing of streams, producers or app.
 */
@NullMarked
package congvu.testkit;

import org.jspecify.annotations.NullMarked;
