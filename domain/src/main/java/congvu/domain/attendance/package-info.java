/**
 * Attendance of one member of staff (chấm công): what was told, and the fold from that to the verdict of each day.
 *
 * <p>Not here: names or faces (staff are tokens), signals and sanctions, schedules themselves, storage, topics.
 */
@NullMarked
package congvu.domain.attendance;

import org.jspecify.annotations.NullMarked;
