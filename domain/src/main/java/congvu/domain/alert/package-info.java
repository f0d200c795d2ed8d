/**
 * Late-task alerts: the ladder, which alerts stand at a tick, and the transitions from what was published to what stands.
 *
 * <p>Not here: notifying anyone, acknowledgement by people, signals about staff.
 */
@NullMarked
package congvu.domain.alert;

import org.jspecify.annotations.NullMarked;
