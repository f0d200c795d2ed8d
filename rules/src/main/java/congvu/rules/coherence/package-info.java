/**
 * Whether the parts of a rule go together: what it is about, which facts it counts, over which time.
 *
 * <p>Not here: how a rule is written, whether the units and norms that it names exist.
 */
@NullMarked
package congvu.rules.coherence;

import org.jspecify.annotations.NullMarked;
