package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.ReadPunch;
import congvu.domain.attendance.TimeSpan;
import congvu.schemas.row.AttendanceDayRow;
import congvu.schemas.row.Row;

/** From the verdict of a day to its record on the topic. */
final class DayRows {
    private DayRows() {}

    static void fill(AttendanceDayRow row, AttendanceDay day) {
        row.clear();
        row.staffToken.set(day.staffToken());
        row.date = Math.toIntExact(day.day().toEpochDay());
        row.unitId.set(day.unitId());
        row.scheduleId.set(day.scheduleId());
        row.scheduleVersion = day.scheduleVersion();
        row.state = DayNames.toSchema(day.state());
        for (TimeSpan span : day.planned()) {
            row.planned.add().set(span.from(), span.to());
        }
        row.lateMillis = day.lateMillis();
        row.earlyMillis = day.earlyMillis();
        row.isSeriouslyLate = day.isSeriouslyLate();
        row.missingPunches = day.missing().size();
        row.unknownPunches = day.unknown().size();
        for (ExcuseReason excuse : day.excuses()) {
            row.excuses.add(DayNames.toSchema(excuse));
        }
        row.revision = day.revision();
        if (!day.isOpen()) {
            fillClosed(row, day);
        }
    }

    private static void fillClosed(AttendanceDayRow row, AttendanceDay day) {
        for (ReadPunch punch : day.punches()) {
            boolean isArrival = punch.boundary().direction() == PunchDirection.IN;
            if (isArrival && row.firstInAt == Row.ABSENT) {
                row.firstInAt = punch.occurredAt();
            }
            row.lastOutAt = isArrival ? row.lastOutAt : punch.occurredAt();
        }
        boolean isToBeExplained = !day.missing().isEmpty() || day.state() == DayState.ABSENT;
        row.explainUntil = isToBeExplained ? day.explainUntil() : Row.ABSENT;
    }
}
