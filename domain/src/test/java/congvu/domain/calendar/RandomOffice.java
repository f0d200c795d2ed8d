package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Office hours, decisions and pauses made up from a seed, to the minute, around a change of offset where there is one. */
final class RandomOffice {

    static final int WINDOW_DAYS = 28;
    static final long MINUTE = 60_000L;

    private static final List<String> ZONES = List.of(
            "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe", "Europe/London", "Pacific/Apia", "UTC");
    /** Two weeks before the offset changes in New York and London in 2026, and before Samoa skipped 30 December 2011. */
    private static final List<LocalDate> WINDOWS = List.of(
            LocalDate.of(2026, 2, 22),
            LocalDate.of(2026, 3, 15),
            LocalDate.of(2026, 10, 18),
            LocalDate.of(2011, 12, 16));

    private final Random random;
    final OfficeHours hours;
    final HolidayCalendar calendar;
    final WorkingTimeline timeline;
    final LocalDate firstDate;
    final long from;
    final long until;

    RandomOffice(long seed) {
        random = new Random(seed);
        firstDate = pick(WINDOWS);
        Timetable timetable = new Timetable(LocalDate.of(1990, 1, 1), null, null, null, week());
        ZoneId zone = ZoneId.of(pick(ZONES));
        hours = new OfficeHours("office-" + seed, 1, "calendar", zone, 480, List.of(timetable));
        calendar = new HolidayCalendar("calendar", 1, decisions(timetable));
        timeline = WorkingTimeline.compile(hours, calendar);
        from = firstDate.atStartOfDay(zone).toInstant().toEpochMilli();
        until = firstDate.plusDays(WINDOW_DAYS).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** A minute within the window. */
    long anyMinute() {
        return anyMinuteBetween(from, until);
    }

    long anyMinuteBetween(long start, long end) {
        return start + random.nextLong(Math.max(1, (end - start) / MINUTE)) * MINUTE;
    }

    /** Up to five pauses in any order, overlapping as they may. */
    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            long start = anyMinute();
            long length = random.nextBoolean() ? random.nextLong(12 * 60) : random.nextLong(4 * 24 * 60);
            pauses.add(new Pause(start, start + length * MINUTE, "REASON-" + random.nextInt(3)));
        }
        return pauses;
    }

    int upTo(int bound) {
        return 1 + random.nextInt(bound);
    }

    Random random() {
        return random;
    }

    private Map<DayOfWeek, List<WorkInterval>> week() {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday == DayOfWeek.WEDNESDAY || random.nextInt(7) < 5) {
                week.put(weekday, intervals());
            }
        }
        return week;
    }

    /** One to three intervals; now and then one runs to midnight, or through the night in which offsets change. */
    private List<WorkInterval> intervals() {
        int[] borders = random.ints(0, 24 * 60 + 1)
                .distinct()
                .limit(2L * upTo(3))
                .sorted()
                .toArray();
        List<WorkInterval> intervals = new ArrayList<>();
        for (int i = 0; i < borders.length; i += 2) {
            intervals.add(new WorkInterval(time(borders[i]), time(borders[i + 1])));
        }
        return intervals;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay % (24 * 60) * 60L);
    }

    private List<DayDecision> decisions(Timetable timetable) {
        List<DayDecision> decisions = new ArrayList<>();
        for (int i = 0; i < WINDOW_DAYS; i++) {
            LocalDate date = firstDate.plusDays(i);
            if (random.nextInt(8) == 0) {
                decisions.add(decision(date, timetable));
            }
        }
        return decisions;
    }

    private DayDecision decision(LocalDate date, Timetable timetable) {
        boolean canMakeUp = timetable.on(date.getDayOfWeek()).isEmpty();
        if (canMakeUp && random.nextBoolean()) {
            return new DayDecision(
                    date, DayDecisionKind.MAKE_UP_WORKING_DAY, "Make-up", DayOfWeek.WEDNESDAY, "seed", false);
        }
        return new DayDecision(date, DayDecisionKind.HOLIDAY, "Holiday", null, "seed", false);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
