package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of working time over offices made up from seeds; a failure names the seed, which makes it up again. */
class WorkingTimePropertyTest {

    private static final int CASES = 60;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldCountWhatAWalkOverMinutesCountsWhenAskedForASpan(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        MinuteWalker walker = new MinuteWalker(office);
        for (int i = 0; i < CASES; i++) {
            long from = office.anyMinute();
            long until = office.anyMinuteBetween(from, office.until);
            // When
            long worked = office.timeline.worked(until) - office.timeline.worked(from);
            // Then
            assertThat(worked).isEqualTo(walker.worked(from, until));
            if (walker.nextOpening(from) < office.until) {
                assertThat(office.timeline.nextOpening(from)).isEqualTo(walker.nextOpening(from));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndATermWhereAWalkOverMinutesEndsItWhenThereArePauses(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        MinuteWalker walker = new MinuteWalker(office);
        for (int i = 0; i < CASES; i++) {
            long base = office.anyMinuteBetween(office.from, office.from + (office.until - office.from) / 2);
            long budget = office.upTo(40 * 60) * RandomOffice.MINUTE;
            List<Pause> pauses = office.pauses();
            long expected = walker.after(base, budget, pauses);
            if (expected >= office.until) {
                continue;
            }
            // When
            long due = Deadlines.instantAtBudget(office.timeline, base, budget, Pauses.union(pauses));
            // Then
            assertThat(due).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldBeMonotoneAndInverseWhenWorkIsTurnedIntoTimeAndBack(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        WorkingTimeline timeline = office.timeline;
        long[] instants = office.random()
                .longs(500, office.from - 10L * 365 * 86_400_000, office.until)
                .sorted()
                .toArray();
        long previous = 0;
        for (long instant : instants) {
            // When
            long worked = timeline.worked(instant);
            long earliest = timeline.instantAt(worked);
            // Then
            assertThat(worked).isGreaterThanOrEqualTo(previous);
            assertThat(earliest).isLessThanOrEqualTo(instant);
            assertThat(timeline.worked(earliest)).isEqualTo(worked);
            assertThat(timeline.worked(earliest - 1)).as("earliest").isEqualTo(worked - 1);
            previous = worked;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldBeAdditiveWhenTwoTermsFollowEachOther(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        for (int i = 0; i < CASES; i++) {
            long start = office.anyMinute();
            long first = office.random().nextLong(100 * 3_600_000L) + 1;
            long second = office.random().nextLong(100 * 3_600_000L) + 1;
            // When
            long inTwo = after(office, after(office, start, first), second);
            // Then
            assertThat(inTwo).isEqualTo(after(office, start, first + second));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldGiveTheSameUnionWhenPausesComeInAnyOrder(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        for (int i = 0; i < CASES; i++) {
            List<Pause> pauses = office.pauses();
            Pauses union = Pauses.union(pauses);
            List<Pause> shuffled = new ArrayList<>(pauses);
            Collections.shuffle(shuffled, office.random());
            // When
            Pauses again = Pauses.union(shuffled);
            // Then
            assertThat(again).isEqualTo(union).hasSameHashCodeAs(union);
            assertThat(Pauses.union(union.asList())).isEqualTo(union);
            for (int p = 1; p < union.size(); p++) {
                assertThat(union.from(p)).isGreaterThan(union.until(p - 1));
            }
            long minute = office.anyMinute();
            assertThat(MinuteWalker.paused(minute, union.asList())).isEqualTo(MinuteWalker.paused(minute, pauses));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldSumTheLedgerToTheBudgetWhenADeadlineIsExplained(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        WorkingTimeline timeline = office.timeline;
        for (int i = 0; i < CASES; i++) {
            long base = office.anyMinute();
            long budget = office.upTo(60 * 60) * RandomOffice.MINUTE;
            Pauses pauses = Pauses.union(office.pauses());
            long due = Deadlines.instantAtBudget(timeline, base, budget, pauses);
            // When
            DeadlineLedger ledger = DeadlineLedger.of(timeline, base, due, pauses);
            // Then
            assertThat(ledger.budgetMillis()).isEqualTo(budget);
            assertThat(ledger.days().stream().mapToLong(LedgerDay::workedMillis).sum())
                    .isEqualTo(budget);
            assertThat(ledger.days().getLast().leftMillis()).isZero();
            assertThat(ledger.days().getFirst().date()).isEqualTo(timeline.localDate(base));
            assertThat(ledger.days().getLast().date()).isEqualTo(timeline.localDate(due));
            assertThat(ledger.days())
                    .allMatch(day -> day.workedMillis() >= 0 && day.pausedMillis() >= 0 && day.leftMillis() >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldKeepTheBudgetWhenPausesMoveADateThatWasStated(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        WorkingTimeline timeline = office.timeline;
        for (int i = 0; i < CASES; i++) {
            long base = office.anyMinute();
            long stated = office.anyMinuteBetween(base, office.until) + RandomOffice.MINUTE;
            Pauses pauses = Pauses.union(office.pauses());
            // When
            long due = Deadlines.shiftedDue(timeline, base, stated, pauses);
            // Then
            assertThat(due).isGreaterThanOrEqualTo(stated);
            assertThat(DeadlineLedger.of(timeline, base, due, pauses).budgetMillis())
                    .isEqualTo(timeline.worked(stated) - timeline.worked(base));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldKnowTheLocalDateOfTheZoneRulesWhenAskedForAnyInstant(long seed) {
        // Given
        RandomOffice office = new RandomOffice(seed);
        long[] instants = office.random()
                .longs(1000, -1_000_000_000_000L, 4_000_000_000_000L)
                .toArray();
        // When // Then
        assertThat(Arrays.stream(instants)
                        .allMatch(instant -> office.timeline
                                .localDate(instant)
                                .equals(Instant.ofEpochMilli(instant)
                                        .atZone(office.timeline.zone())
                                        .toLocalDate())))
                .isTrue();
    }

    private static long after(RandomOffice office, long start, long workMillis) {
        return Deadlines.instantAtBudget(office.timeline, start, workMillis, Pauses.none());
    }
}
