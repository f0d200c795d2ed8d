package congvu.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One local day between the start of a clock and its deadline.
 *
 * @param name the holiday or make-up day by name, or the reason of the pause; null when there is nothing to say
 * @param workedMillis working time that was counted
 * @param pausedMillis working time that pauses took out
 * @param leftMillis budget left at the end of the day
 */
public record LedgerDay(
        LocalDate date,
        LedgerDayKind kind,
        @Nullable String name,
        long workedMillis,
        long pausedMillis,
        long leftMillis) {}
