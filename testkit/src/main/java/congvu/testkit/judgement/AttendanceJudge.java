package congvu.testkit.judgement;

import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds published working days against the model. An open day is told only once somebody was late on it. */
public final class AttendanceJudge {

    private AttendanceJudge() {}

    /**
     * Compares the standing days.
     *
     * @param expected by staff token|date
     * @param found the latest record of each key
     */
    public static Judgement compare(Map<String, ExpectedDay> expected, Map<String, AttendanceDay> found) {
        Map<String, ExpectedDay> told = new HashMap<>(expected);
        told.values().removeIf(day -> day.state() == AttendanceState.OPEN && day.lateMillis() == 0);
        return table().compare(told, new ArrayList<>(found.entrySet()));
    }

    private static FieldTable<ExpectedDay, Map.Entry<String, AttendanceDay>> table() {
        FieldTable<ExpectedDay, Map.Entry<String, AttendanceDay>> table =
                new FieldTable<>("attendance days", Map.Entry::getKey);
        return punches(table.with(
                        "date", ExpectedDay::date, one -> one.getValue().getDate())
                .with("unitId", ExpectedDay::unitId, one -> one.getValue().getUnitId())
                .with(
                        "scheduleId",
                        ExpectedDay::scheduleId,
                        one -> one.getValue().getScheduleId())
                .with(
                        "scheduleVersion",
                        ExpectedDay::scheduleVersion,
                        one -> one.getValue().getScheduleVersion())
                .with("state", ExpectedDay::state, one -> one.getValue().getState())
                .with("planned", ExpectedDay::planned, one -> planned(one.getValue()))
                .with(
                        "lateMillis",
                        ExpectedDay::lateMillis,
                        one -> one.getValue().getLateMillis())
                .with(
                        "earlyMillis",
                        ExpectedDay::earlyMillis,
                        one -> one.getValue().getEarlyMillis())
                .with(
                        "isSeriouslyLate",
                        ExpectedDay::isSeriouslyLate,
                        one -> one.getValue().getIsSeriouslyLate())
                .with("excuses", ExpectedDay::excuses, one -> one.getValue().getExcuses())
                .with("revision", ExpectedDay::revision, one -> one.getValue().getRevision()));
    }

    private static FieldTable<ExpectedDay, Map.Entry<String, AttendanceDay>> punches(
            FieldTable<ExpectedDay, Map.Entry<String, AttendanceDay>> table) {
        return table.with(
                        "missingPunches",
                        day -> day.missing().size(),
                        one -> one.getValue().getMissingPunches())
                .with(
                        "unknownPunches",
                        day -> day.unknown().size(),
                        one -> one.getValue().getUnknownPunches())
                .with(
                        "firstInAt",
                        AttendanceJudge::firstIn,
                        one -> one.getValue().getFirstInAt())
                .with(
                        "lastOutAt",
                        AttendanceJudge::lastOut,
                        one -> one.getValue().getLastOutAt())
                .with(
                        "explainUntil",
                        AttendanceJudge::explainUntil,
                        one -> one.getValue().getExplainUntil());
    }

    private static List<Span> planned(AttendanceDay day) {
        return day.getPlanned().stream()
                .map(span ->
                        new Span(span.getFrom().toEpochMilli(), span.getUntil().toEpochMilli()))
                .toList();
    }

    private static @Nullable Instant firstIn(ExpectedDay day) {
        return timeOf(
                day,
                day.punches().stream().filter(punch -> punch.startsWith("IN ")).toList());
    }

    private static @Nullable Instant lastOut(ExpectedDay day) {
        return timeOf(
                day,
                day.punches().reversed().stream()
                        .filter(punch -> punch.startsWith("OUT "))
                        .toList());
    }

    /** At the end of the text of a punch; of the first of them, once the day is closed. */
    private static @Nullable Instant timeOf(ExpectedDay day, List<String> punches) {
        if (day.state() == AttendanceState.OPEN || punches.isEmpty()) {
            return null;
        }
        String punch = punches.getFirst();
        return Instant.ofEpochMilli(Long.parseLong(punch.substring(punch.lastIndexOf(' ') + 1)));
    }

    private static @Nullable Instant explainUntil(ExpectedDay day) {
        boolean isToExplain = !day.missing().isEmpty() || day.state() == AttendanceState.ABSENT;
        return day.state() == AttendanceState.OPEN || !isToExplain || day.explainUntil() == Span.NEVER
                ? null
                : Instant.ofEpochMilli(day.explainUntil());
    }
}
