package congvu.testkit.signal;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fact of a working day of a person, once it is over. What is excused is held against nobody. */
public final class DayFactReckoning {

    private static final long MINUTE = 60_000L;

    private DayFactReckoning() {}

    /**
     * The fact of a day, null while it is open.
     *
     * @param closingDelay how long after its window a day of this person closes, in milliseconds
     * @param tick the highest, epoch milliseconds
     */
    public static @Nullable ModelFact of(String staffToken, ExpectedDay day, long closingDelay, long tick) {
        if (day.state() == AttendanceState.OPEN) {
            return null;
        }
        boolean isExcused = day.state() == AttendanceState.EXCUSED;
        long lateMillis = isExcused ? 0 : day.lateMillis();
        long settlesAt = day.explainUntil() == Span.NEVER
                ? Span.NEVER
                : Math.max(day.closesAt(), day.explainUntil() + 1 + closingDelay);
        Map<String, Object> fields = new HashMap<>();
        fields.put("unitId", day.unitId());
        fields.put("scheduleId", day.scheduleId());
        fields.put("state", day.state().name());
        fields.put("lateMinutes", begun(lateMillis));
        fields.put("earlyMinutes", isExcused ? 0L : begun(day.earlyMillis()));
        fields.put("isSeriouslyLate", day.isSeriouslyLate() && !isExcused);
        fields.put("missingPunches", isExcused ? 0L : (long) day.missing().size());
        fields.put("unknownPunches", isExcused ? 0L : (long) day.unknown().size());
        fields.put("isPresent", day.isSeen());
        fields.put("isSettled", tick >= settlesAt);
        fields.put("excuses", day.excuses().stream().map(Enum::name).toList());
        long end = day.planned().isEmpty() ? 0 : day.planned().getLast().until();
        long at = lateMillis > 0 ? latestArrival(day.punches(), end) : end;
        int epochDay = (int) day.date().toEpochDay();
        return new ModelFact(
                RuleFactKind.DAY,
                day.date().toString(),
                staffToken,
                day.unitId(),
                day.unitId(),
                at,
                epochDay,
                epochDay,
                fields);
    }

    /** Of texts as {@code IN 1772411400000 = source/event at 1772411403000} the one that is furthest behind. */
    private static long latestArrival(List<String> punches, long otherwise) {
        long at = otherwise;
        long furthest = 0;
        for (String punch : punches) {
            String[] words = punch.split(" ");
            long beyond = Long.parseLong(words[words.length - 1]) - Long.parseLong(words[1]);
            if (words[0].equals("IN") && beyond > furthest) {
                furthest = beyond;
                at = Long.parseLong(words[words.length - 1]);
            }
        }
        return at;
    }

    private static long begun(long millis) {
        return (millis + MINUTE - 1) / MINUTE;
    }
}
