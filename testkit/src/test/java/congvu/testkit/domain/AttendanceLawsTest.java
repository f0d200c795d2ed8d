package congvu.testkit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.DayState;
import congvu.domain.attendance.WorkingDays;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.PunchDirection;
import congvu.testkit.attendance.RandomStaff;
import congvu.testkit.attendance.StaffMonth;
import congvu.testkit.history.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of attendance in any weeks of anybody. */
class AttendanceLawsTest {

    /** How bad a day is: punches that are not there first, then late and early together. */
    private static final Comparator<AttendanceDay> BADNESS = Comparator.comparingInt(
                    (AttendanceDay day) -> day.missing().size() + day.unknown().size())
            .thenComparingLong(day -> day.lateMillis() + day.earlyMillis());

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldGiveTheSameDaysWhenEventsComeInAnyOrderAndTwice(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        List<AttendanceEvent> arrivals = new ArrayList<>(month.events());
        arrivals.addAll(month.events());
        Collections.shuffle(arrivals, new Random(seed));

        // When
        StaffRun inOrder = StaffRun.of(month);
        StaffRun shuffled = StaffRun.of(month, arrivals);

        // Then
        for (LocalDate day : month.days()) {
            assertThat(shuffled.day(day, end(month))).isEqualTo(inOrder.day(day, end(month)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverMakeADayWorseWhenSomethingMoreIsExcused(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        StaffRun before = StaffRun.of(month);
        Dice dice = new Dice(seed);

        for (int i = 0; i < 20; i++) {
            // When
            long from = start(month) + dice.upTo(28 * 86_400_000L);
            long to = from + 60_000 + dice.upTo(20 * 3_600_000L);
            StaffRun after = StaffRun.of(with(month, leave("extra" + i, from, to)));

            // Then
            for (LocalDate day : month.days()) {
                assertNotWorse(before.day(day, end(month)), after.day(day, end(month)));
            }
        }
    }

    private static void assertNotWorse(AttendanceDay before, AttendanceDay after) {
        if (before == null || after == null) {
            assertThat(after).isEqualTo(before);
            return;
        }
        assertThat(BADNESS.compare(after, before))
                .as("%s, then %s", before, after)
                .isNotPositive();
        if (before.state() != DayState.ABSENT) {
            assertThat(after.state()).isNotEqualTo(DayState.ABSENT);
        }
        if (before.state() == DayState.ON_TIME || before.state() == DayState.EXCUSED) {
            assertThat(after.state()).isIn(DayState.ON_TIME, DayState.EXCUSED);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverMakeADayLaterWhenTheArrivalIsEarlier(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        StaffRun before = StaffRun.of(month);

        for (LocalDate date : month.days()) {
            AttendanceDay day = before.day(date, end(month));
            if (day == null || day.lateMillis() == 0) {
                continue;
            }
            long firstPunch = day.punches().getFirst().occurredAt();
            long planned = day.punches().getFirst().boundary().plannedAt();
            AttendanceEvent earlier = punch("earlier", planned + (firstPunch - planned) / 2);

            // When
            AttendanceDay after = StaffRun.of(with(month, earlier)).day(date, end(month));

            // Then
            assertThat(BADNESS.compare(after, day))
                    .as("%s, then %s", day, after)
                    .isNotPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldJudgeTheDaysThatAreKeptAsBeforeWhenOlderOnesArePruned(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        StaffRun whole = StaffRun.of(month);

        for (int days = 0; days < 30; days++) {
            // When
            LocalDate beforeDay = month.first().plusDays(days);
            StaffRun pruned = whole.pruned(beforeDay);

            // Then
            assertThat(pruned.journal.accepted()).isEqualTo(whole.journal.size());
            for (LocalDate day : month.days()) {
                if (!day.isBefore(beforeDay)) {
                    assertThat(pruned.day(day, end(month)))
                            .as("%s without what came before %s", day, beforeDay)
                            .isEqualTo(whole.day(day, end(month)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldClosePlannedDaysWhenTheTimerSaysAndAtNoOtherTick(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        StaffRun run = StaffRun.of(month);
        WorkingDays days = run.fold().workingDays();
        long tick = start(month) - 10 * 86_400_000L;
        List<Long> closings = new ArrayList<>();

        // When
        for (long next = days.nextClosingAfter(tick); next < end(month); next = days.nextClosingAfter(next)) {
            closings.add(next);
        }

        // Then
        List<Long> expected = month.first()
                .minusDays(30)
                .datesUntil(month.last().plusDays(60))
                .map(days::closesAt)
                .filter(at -> at > tick && at < end(month))
                .distinct()
                .sorted()
                .toList();
        assertThat(closings).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNameEveryDayThatAnEventChanges(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        StaffRun whole = StaffRun.of(month);
        LocalDate today = month.first().plusDays(14);
        long tick = start(month) + 14 * 86_400_000L + 36_000_000L;

        for (int left = 0; left < month.events().size(); left += 3) {
            List<AttendanceEvent> others = new ArrayList<>(month.events());
            others.remove(left);
            StaffRun without = StaffRun.of(month.with(others));

            // When
            Set<LocalDate> named =
                    whole.fold().daysChangedBy(StaffRun.entryOf(month.events().get(left)), month.first(), today);

            // Then
            for (LocalDate day : month.days()) {
                boolean mayBeLeftOut = day.isBefore(month.first()) || named.contains(day);
                assertThat(mayBeLeftOut || toldOf(without.day(day, tick)).equals(toldOf(whole.day(day, tick))))
                        .as("%s by %s", day, month.events().get(left))
                        .isTrue();
            }
        }
    }

    /** Of an open day nothing is told but that someone came late. */
    private static String toldOf(AttendanceDay day) {
        return day == null || (day.isOpen() && day.lateMillis() == 0) ? "nothing" : day.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindTheDaysThatCloseWithinASpanWhereverItIsCut(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        WorkingDays days = StaffRun.of(month).fold().workingDays();

        // When
        List<LocalDate> inPieces = new ArrayList<>();
        long at = start(month) - 86_400_000L;
        for (; at < end(month); at += 50_000_000L) {
            inPieces.addAll(days.closingWithin(at, at + 50_000_000L - 1));
        }

        // Then
        long reached = at;
        List<LocalDate> closed = month.first()
                .minusDays(30)
                .datesUntil(month.last().plusDays(60))
                .filter(days::isPlanned)
                .filter(day -> days.closesAt(day) >= start(month) - 86_400_000L && days.closesAt(day) < reached)
                .toList();
        assertThat(inPieces).containsExactlyInAnyOrderElementsOf(closed);
    }

    static long[] seeds() {
        return LongStream.range(100, 130).toArray();
    }

    private static StaffMonth with(StaffMonth month, AttendanceEvent one) {
        List<AttendanceEvent> events = new ArrayList<>(month.events());
        events.add(one);
        return month.with(events);
    }

    private static AttendanceEvent leave(String id, long from, long to) {
        return event(id, AttendanceEventType.LEAVE_APPROVED, from)
                .setApprovalId(id)
                .setFromAt(Instant.ofEpochMilli(from))
                .setToAt(Instant.ofEpochMilli(to))
                .build();
    }

    private static AttendanceEvent punch(String id, long at) {
        return event(id, AttendanceEventType.PUNCHED, at)
                .setDirection(PunchDirection.IN)
                .build();
    }

    private static AttendanceEvent.Builder event(String id, AttendanceEventType type, long at) {
        return AttendanceEvent.newBuilder()
                .setEventId(id)
                .setSource("law")
                .setStaffToken("anyone")
                .setOccurredAt(Instant.ofEpochMilli(at))
                .setType(type);
    }

    private static long start(StaffMonth month) {
        return month.first().atStartOfDay(month.reference().zone()).toInstant().toEpochMilli();
    }

    private static long end(StaffMonth month) {
        return start(month) + 60 * 86_400_000L;
    }
}
