package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One decided local date.
 *
 * @param asWeekday for a make-up working day the weekday whose hours it takes, null for every other kind
 * @param source the document that decides it
 * @param provisional a forecast: no document has decided it yet
 */
public record DayDecision(
        LocalDate date,
        DayDecisionKind kind,
        String name,
        @Nullable DayOfWeek asWeekday,
        String source,
        boolean provisional) {}
