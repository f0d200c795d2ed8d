package congvu.streams.attendance;

import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.model.Span;
import java.time.Instant;
import java.util.List;

/** Days as text, found and expected alike. */
final class DayText {
    private DayText() {}

    static String of(AttendanceDay day) {
        return String.join(
                " ",
                day.getDate().toString(),
                day.getUnitId(),
                day.getScheduleId() + "#" + day.getScheduleVersion(),
                day.getState().toString(),
                day.getPlanned().stream()
                        .map(span -> millis(span.getFrom()) + "-" + millis(span.getUntil()))
                        .toList()
                        .toString(),
                day.getLateMillis() + "/" + day.getEarlyMillis() + "/" + day.getIsSeriouslyLate(),
                day.getMissingPunches() + "?" + day.getUnknownPunches(),
                day.getExcuses().toString(),
                millis(day.getFirstInAt()) + ".." + millis(day.getLastOutAt()),
                "explain " + millis(day.getExplainUntil()),
                "r" + day.getRevision());
    }

    static String of(ExpectedDay day) {
        boolean isOpen = day.state() == AttendanceState.OPEN;
        List<String> in =
                day.punches().stream().filter(one -> one.startsWith("IN")).toList();
        List<String> out =
                day.punches().stream().filter(one -> one.startsWith("OUT")).toList();
        boolean isToExplain = !isOpen && (!day.missing().isEmpty() || day.state() == AttendanceState.ABSENT);
        return String.join(
                " ",
                day.date().toString(),
                day.unitId(),
                day.scheduleId() + "#" + day.scheduleVersion(),
                day.state().toString(),
                day.planned().stream()
                        .map(span -> span.from() + "-" + span.until())
                        .toList()
                        .toString(),
                day.lateMillis() + "/" + day.earlyMillis() + "/" + day.isSeriouslyLate(),
                day.missing().size() + "?" + day.unknown().size(),
                day.excuses().toString(),
                (isOpen || in.isEmpty() ? "null" : timeOf(in.getFirst()))
                        + ".."
                        + (isOpen || out.isEmpty() ? "null" : timeOf(out.getLast())),
                "explain " + (isToExplain && day.explainUntil() != Span.NEVER ? day.explainUntil() : "null"),
                "r" + day.revision());
    }

    private static String timeOf(String punch) {
        return punch.substring(punch.lastIndexOf(' ') + 1);
    }

    private static String millis(Instant instant) {
        return instant == null ? "null" : Long.toString(instant.toEpochMilli());
    }
}
