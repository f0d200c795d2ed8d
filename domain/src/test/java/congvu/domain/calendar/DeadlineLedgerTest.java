package congvu.domain.calendar;

import static congvu.domain.calendar.GoldenWeek.at;
import static congvu.domain.calendar.GoldenWeek.holiday;
import static congvu.domain.calendar.GoldenWeek.makeUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineLedgerTest {

    private static final long HOUR = 3_600_000L;

    private final WorkingTimeline timeline =
            GoldenWeek.timeline(holiday("2026-03-05"), makeUp("2026-03-07", DayOfWeek.FRIDAY));

    @Test
    void shouldTellEveryDayWhenADeadlineSpansAllKindsOfDays() {
        // Given
        long base = at("2026-03-03T16:00");
        Pauses pauses = Pauses.union(List.of(
                new Pause(at("2026-03-04T00:00"), at("2026-03-05T00:00"), "SUPPLEMENT"),
                new Pause(at("2026-03-06T13:00"), at("2026-03-06T15:00"), "SUSPENSION")));
        long due = Deadlines.shiftedDue(timeline, base, at("2026-03-07T16:00"), pauses);
        // When
        DeadlineLedger ledger = DeadlineLedger.of(timeline, base, due, pauses);
        // Then
        assertThat(ledger.days().stream().map(DeadlineLedgerTest::line))
                .containsExactly(
                        "2026-03-03 WORKED - 1 0 23",
                        "2026-03-04 PAUSED SUPPLEMENT 0 8 23",
                        "2026-03-05 HOLIDAY Holiday 0 0 23",
                        "2026-03-06 WORKED SUSPENSION 6 2 17",
                        "2026-03-07 MAKE_UP_WORKED Make-up 8 0 9",
                        "2026-03-08 CLOSED - 0 0 9",
                        "2026-03-09 WORKED - 8 0 1",
                        "2026-03-10 WORKED - 1 0 0");
        assertThat(ledger.budgetMillis()).isEqualTo(24 * HOUR);
    }

    @Test
    void shouldBeEmptyWhenTheDeadlineIsNotAfterTheBase() {
        // When
        DeadlineLedger ledger =
                DeadlineLedger.of(timeline, at("2026-03-03T16:00"), at("2026-03-03T16:00"), Pauses.none());
        // Then
        assertThat(ledger).isEqualTo(new DeadlineLedger(List.of(), 0));
    }

    @Test
    void shouldSayOutOfHoursWhenAClockBeginsAfterClosing() {
        // When
        DeadlineLedger ledger =
                DeadlineLedger.of(timeline, at("2026-03-03T18:00"), at("2026-03-04T09:00"), Pauses.none());
        // Then
        assertThat(ledger.days().stream().map(DeadlineLedgerTest::line))
                .containsExactly("2026-03-03 OUT_OF_HOURS - 0 0 1", "2026-03-04 WORKED - 1 0 0");
    }

    @Test
    void shouldEndWithTheDayOfThePauseWhenItIsStillOpen() {
        // Given
        Pauses open = Pauses.union(List.of(new Pause(at("2026-03-04T10:00"), Pauses.OPEN, "SUPPLEMENT")));
        // When
        DeadlineLedger used = DeadlineLedger.of(timeline, at("2026-03-03T16:00"), Deadlines.NEVER, open);
        DeadlineLedger running =
                DeadlineLedger.until(timeline, at("2026-03-03T16:00"), at("2026-03-06T12:00"), 8 * HOUR, open);
        // Then
        assertThat(used.days().stream().map(DeadlineLedgerTest::line))
                .containsExactly("2026-03-03 WORKED - 1 0 2", "2026-03-04 WORKED - 2 0 0");
        assertThat(running.days().stream().map(DeadlineLedgerTest::line))
                .containsExactly(
                        "2026-03-03 WORKED - 1 0 7",
                        "2026-03-04 WORKED SUPPLEMENT 2 6 5",
                        "2026-03-05 HOLIDAY Holiday 0 0 5",
                        "2026-03-06 PAUSED SUPPLEMENT 0 4 5");
    }

    private static String line(LedgerDay day) {
        return day.date() + " " + day.kind() + " " + (day.name() == null ? "-" : day.name()) + " "
                + day.workedMillis() / HOUR + " " + day.pausedMillis() / HOUR + " " + day.leftMillis() / HOUR;
    }
}
