package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.signal.FactHits;
import congvu.domain.signal.PersonQuestions;
import congvu.streams.stage.StageContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about days whose verdict is new. Nobody asks about a day that is open, so that a punch costs nothing,
 * unless a rule holds something of it from when it was closed.
 */
final class DayRules {
    private final StageContext context;
    private final AttendancePolicy policy;

    DayRules(StageContext context, AttendancePolicy policy) {
        this.context = context;
        this.policy = policy;
    }

    /** What is to be said of the days of a finding: those that meet a rule, and those that did. */
    Map<LocalDate, FactHits> ask(Finding finding, AttendanceHead before) {
        Map<LocalDate, FactHits> asked = new TreeMap<>();
        PersonQuestions questions = new PersonQuestions(context.book());
        finding.days().forEach((date, judged) -> {
            boolean wasHit = isHit(before, date);
            if (wasHit || isClosed(judged)) {
                FactHits hits = questions.ofDay(date, orNull(judged), policy);
                if (wasHit || !hits.isEmpty()) {
                    asked.put(date, hits);
                }
            }
        });
        context.account().failedConditions(questions.failures());
        return asked;
    }

    private static boolean isClosed(Optional<AttendanceDay> judged) {
        return judged.isPresent() && !judged.get().isOpen();
    }

    private static @Nullable AttendanceDay orNull(Optional<AttendanceDay> judged) {
        return judged.orElse(null);
    }

    private static boolean isHit(AttendanceHead before, LocalDate date) {
        for (PublishedDay day : before.days()) {
            if (day.isHit() && day.epochDay() == date.toEpochDay()) {
                return true;
            }
        }
        return false;
    }
}
