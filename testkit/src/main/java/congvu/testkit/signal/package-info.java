/**
 * The reference model of signals: which of them must stand, found slowly from facts that the other models find, from the
 * rules as they are published, and from what people did.
 *
 * <p>Nothing of what judges signals in the domain is used here; a condition is asked of CEL's own interpreter.
 */
@NullMarked
package congvu.testkit.signal;

import org.jspecify.annotations.NullMarked;
