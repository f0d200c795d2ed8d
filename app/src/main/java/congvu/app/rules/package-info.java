/**
 * Says what rules do, in words.
 *
 * <p>Not here: reading and checking them.
 */
@NullMarked
package congvu.app.rules;

import org.jspecify.annotations.NullMarked;
