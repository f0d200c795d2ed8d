package congvu.intake.attendance;

import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.DeviceReport;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What a record of the topic turns out to say. */
public sealed interface Told {

    /** Something about a person, which can be folded. */
    record Event(AttendanceEntry entry) implements Told {}

    /** A device that was working. */
    record Report(DeviceReport report) implements Told {}

    /** Nothing that can be used. */
    record Refused(Refusal refusal) implements Told {
        Refused(RefusalReason reason, @Nullable String field) {
            this(new Refusal(reason, field));
        }
    }
}
