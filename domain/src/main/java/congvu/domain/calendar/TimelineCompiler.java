package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out the working intervals of an office day by day.
 *
 * <p>The law: an instant is working time exactly when the wall clock of the zone shows a time within an interval of
 * that day. A day on which the offset changes is therefore cut at the change and each part laid out by its own offset.
 */
final class TimelineCompiler {

    private final OfficeHours hours;
    private final HolidayCalendar calendar;
    private final ZoneDays days;
    private final DecidedDays decided;

    /** Index of the first interval of day i; one more entry for the end. */
    private final int[] firstInterval = new int[ZoneDays.COUNT + 1];

    private long[] starts = new long[ZoneDays.COUNT * 2];
    /** Working time before interval i; the entry after the last interval is the total. */
    private long[] before = new long[ZoneDays.COUNT * 2 + 1];

    private int size;
    private long nextChange = Long.MIN_VALUE;

    TimelineCompiler(OfficeHours hours, HolidayCalendar calendar) {
        this.hours = hours;
        this.calendar = calendar;
        this.days = ZoneDays.of(hours.zone());
        this.decided = new DecidedDays(calendar.decisions());
    }

    WorkingTimeline compile() {
        if (!hours.calendarId().equals(calendar.id())) {
            throw refused("it follows calendar " + hours.calendarId() + ", not " + calendar.id()
                    + "; give it the calendar that it names");
        }
        LocalDate date = ZoneDays.FIRST;
        for (int day = 0; day < ZoneDays.COUNT; day++) {
            firstInterval[day] = size;
            addDay(day, intervalsOn(date));
            date = date.plusDays(1);
        }
        firstInterval[ZoneDays.COUNT] = size;
        if (size == 0) {
            throw refused("together with calendar " + calendar.id() + " it has no working time at all between "
                    + ZoneDays.FIRST + " and " + ZoneDays.END + "; open at least one weekday");
        }
        return new WorkingTimeline(
                hours,
                calendar,
                decided,
                days,
                firstInterval,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(before, size + 1));
    }

    private List<WorkInterval> intervalsOn(LocalDate date) {
        DayDecision decision = decided.on(date.toEpochDay());
        List<WorkInterval> ownHours = hours.intervalsOn(date, date.getDayOfWeek());
        if (decision == null) {
            return ownHours;
        }
        DayOfWeek asWeekday = decision.asWeekday();
        return asWeekday == null ? List.of() : makeUpHours(date, ownHours, asWeekday);
    }

    private List<WorkInterval> makeUpHours(LocalDate date, List<WorkInterval> ownHours, DayOfWeek asWeekday) {
        List<WorkInterval> made = hours.intervalsOn(date, asWeekday);
        if (!ownHours.isEmpty() && length(ownHours) >= length(made)) {
            throw refused("calendar " + calendar.id() + " makes " + date + " a make-up working day, yet its weekday "
                    + date.getDayOfWeek() + " already works; correct the date, or give this office a calendar of its"
                    + " own");
        }
        return made;
    }

    private static long length(List<WorkInterval> intervals) {
        return intervals.stream()
                .mapToLong(interval -> interval.endMillisOfDay() - interval.startMillisOfDay())
                .sum();
    }

    private void addDay(int day, List<WorkInterval> intervals) {
        if (intervals.isEmpty()) {
            return;
        }
        long localMidnight = (ZoneDays.FIRST_EPOCH_DAY + day) * ZoneDays.DAY_MILLIS;
        long end = days.start(day + 1);
        long from = days.start(day);
        while (from < end) {
            long until = Math.min(end, changeAfter(from));
            addPart(from, until, localMidnight - offsetMillis(from), intervals);
            from = until;
        }
    }

    private void addPart(long from, long until, long midnight, List<WorkInterval> intervals) {
        for (WorkInterval interval : intervals) {
            long start = Math.max(from, midnight + interval.startMillisOfDay());
            long end = Math.min(until, midnight + interval.endMillisOfDay());
            if (start < end) {
                append(start, end);
            }
        }
    }

    private void append(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            before = Arrays.copyOf(before, size * 2 + 1);
        }
        starts[size] = start;
        before[size + 1] = before[size] + (end - start);
        size++;
    }

    private long offsetMillis(long epochMillis) {
        return days.rules().getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds() * 1000L;
    }

    /** The first change of offset after an instant; asked in rising order, so the last answer is kept. */
    private long changeAfter(long epochMillis) {
        if (nextChange <= epochMillis) {
            nextChange = days.changeAfter(Instant.ofEpochMilli(epochMillis));
        }
        return nextChange;
    }

    private CalendarException refused(String found) {
        return new CalendarException(hours.id(), "Expected to use office hours " + hours.id() + ", but " + found + ".");
    }
}
