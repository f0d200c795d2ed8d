package congvu.testkit.attendance;

import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.ExcuseReason;
import congvu.testkit.model.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * A working day as it should be told.
 *
 * @param punches what counts, as {@code IN 1772411400000 = source/event at 1772411403000}
 * @param isSeen whether any punch of the day is there, read or not
 * @param missing expected punches that are not there, as {@code IN 1772411400000}
 * @param unknown the same, where a device may have been silent
 */
public record ExpectedDay(
        LocalDate date,
        String unitId,
        String scheduleId,
        int scheduleVersion,
        AttendanceState state,
        List<Span> planned,
        long lateMillis,
        long earlyMillis,
        boolean isSeriouslyLate,
        List<String> punches,
        boolean isSeen,
        List<String> missing,
        List<String> unknown,
        List<ExcuseReason> excuses,
        long closesAt,
        long explainUntil,
        int revision) {}
