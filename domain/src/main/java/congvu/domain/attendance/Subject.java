package congvu.domain.attendance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An approval or a shift, of which several events may tell.
 *
 * @param excuse what kind of approval, null for a shift
 */
record Subject(@Nullable ExcuseReason excuse, String id) {

    static Subject of(AttendanceEntry entry) {
        return new Subject(entry.type().excuse(), Objects.requireNonNull(entry.approvalId()));
    }
}
