package congvu.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The working time of one office from 1990-01-01 to 2060-12-31, compiled for lookups: immutable, thread safe.
 *
 * <p>Instants are epoch milliseconds. {@link #worked} and {@link #instantAt} are inverse to each other on working time
 * and constant in cost: a day is found by division, an amount of work by a guide table. Nothing is allocated.
 */
public final class WorkingTimeline {

    /** Answer where no instant of this timeline fits: a term that would run beyond its end. */
    public static final long NEVER = Long.MAX_VALUE;

    private final OfficeHours hours;
    private final HolidayCalendar calendar;
    private final DecidedDays decided;
    private final ZoneDays days;
    private final int[] firstInterval;
    private final long[] starts;
    private final long[] before;
    private final WorkGuide guide;
    private final int[] workingDays;

    WorkingTimeline(
            OfficeHours hours,
            HolidayCalendar calendar,
            DecidedDays decided,
            ZoneDays days,
            int[] firstInterval,
            long[] starts,
            long[] before) {
        this.hours = hours;
        this.calendar = calendar;
        this.decided = decided;
        this.days = days;
        this.firstInterval = firstInterval;
        this.starts = starts;
        this.before = before;
        this.guide = new WorkGuide(before);
        this.workingDays = daysWithIntervals(firstInterval);
    }

    /**
     * Compiles office hours with their holidays.
     *
     * @throws CalendarException naming the office hours and the calendar when there is no working time at all, or when a
     *     make-up day falls on a weekday that works anyway
     */
    public static WorkingTimeline compile(OfficeHours hours, HolidayCalendar calendar) {
        return new TimelineCompiler(hours, calendar).compile();
    }

    public String officeHoursId() {
        return hours.id();
    }

    public int officeHoursVersion() {
        return hours.version();
    }

    public String calendarId() {
        return calendar.id();
    }

    public int calendarVersion() {
        return calendar.version();
    }

    public ZoneId zone() {
        return days.zone();
    }

    /** What one working day of a term is worth, in milliseconds of working time. */
    public long workingDayMillis() {
        return hours.workingDayMinutes() * 60_000L;
    }

    /** The records that this timeline was compiled from. */
    public OfficeHours officeHours() {
        return hours;
    }

    public HolidayCalendar calendar() {
        return calendar;
    }

    public boolean covers(long epochMillis) {
        return days.covers(epochMillis);
    }

    /** Working milliseconds from the beginning of the timeline to an instant; monotone; flat outside the timeline. */
    public long worked(long epochMillis) {
        if (!days.covers(epochMillis)) {
            return epochMillis < days.start(0) ? 0 : before[starts.length];
        }
        int interval = unfinished(days.indexOf(epochMillis), epochMillis);
        if (interval == starts.length || starts[interval] >= epochMillis) {
            return before[interval];
        }
        return before[interval] + (epochMillis - starts[interval]);
    }

    /**
     * The earliest instant by which that much has been worked: exactly at the end of an interval it is that end (Monday
     * 17:00, not Tuesday 08:00). Nothing at all has been worked by the beginning of the timeline already; what the
     * timeline does not hold is worked {@link #NEVER}.
     */
    public long instantAt(long workedMillis) {
        if (workedMillis <= 0) {
            return days.start(0);
        }
        if (workedMillis > before[starts.length]) {
            return NEVER;
        }
        int interval = guide.intervalThatReaches(workedMillis);
        return starts[interval] + (workedMillis - before[interval]);
    }

    /** The same instant if the office is working then, else the start of the next interval, {@link #NEVER} after all. */
    public long nextOpening(long epochMillis) {
        if (!days.covers(epochMillis)) {
            return epochMillis < days.start(0) ? starts[0] : NEVER;
        }
        int interval = unfinished(days.indexOf(epochMillis), epochMillis);
        return interval == starts.length ? NEVER : Math.max(epochMillis, starts[interval]);
    }

    public LocalDate localDate(long epochMillis) {
        return LocalDate.ofEpochDay(localEpochDay(epochMillis));
    }

    /** The local date as days since 1970-01-01. */
    public int localEpochDay(long epochMillis) {
        return days.localEpochDay(epochMillis);
    }

    /** Milliseconds since local midnight that the wall clock shows at a covered instant. */
    long wallMillisOfDay(long epochMillis) {
        return days.wallMillisOfDay(days.indexOf(epochMillis), epochMillis);
    }

    /** The instant at which the wall clock of a covered date shows a time of day. */
    long atWallMillis(LocalDate date, long wallMillisOfDay) {
        return days.atWallMillis(indexOf(date), wallMillisOfDay);
    }

    /** The instant at which a local day begins, clipped to the timeline. */
    public long startOfDay(int epochDay) {
        return days.start(Math.clamp(epochDay - (long) ZoneDays.FIRST_EPOCH_DAY, 0, ZoneDays.COUNT));
    }

    /** {@link #worked} at the beginning of a local day. */
    public long workedBefore(int epochDay) {
        long index = epochDay - (long) ZoneDays.FIRST_EPOCH_DAY;
        return before[firstInterval[Math.clamp(index, 0, ZoneDays.COUNT)]];
    }

    /** The closing time of a date, or of the next working date when it is none; {@link #NEVER} after all. */
    public long lastClosing(LocalDate date) {
        int day = workingDayFrom(date);
        return day < 0 ? NEVER : end(firstInterval[day + 1] - 1);
    }

    /** The opening time of a date, or of the next working date when it is none; {@link #NEVER} after all. */
    public long firstOpening(LocalDate date) {
        int day = workingDayFrom(date);
        return day < 0 ? NEVER : starts[firstInterval[day]];
    }

    /** The working intervals of a date in order, each as its start and its end; empty when the office does not work. */
    public long[] intervalsOn(LocalDate date) {
        int day = indexOf(date);
        if (!days.coversDay(day)) {
            return new long[0];
        }
        long[] found = new long[2 * (firstInterval[day + 1] - firstInterval[day])];
        for (int i = 0; i < found.length; i += 2) {
            int interval = firstInterval[day] + i / 2;
            found[i] = starts[interval];
            found[i + 1] = end(interval);
        }
        return found;
    }

    /** Whether the office works at any time of a date. */
    public boolean isWorkingDate(LocalDate date) {
        int day = indexOf(date);
        return days.coversDay(day) && isWorkingDay(day);
    }

    /** The first working date strictly after a date. */
    public LocalDate nextWorkingDate(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /**
     * The n-th working date strictly after a date; the date itself for n = 0.
     *
     * @throws CalendarException when the timeline ends before it
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate found = workingDateAfter(date, count);
        if (found == null) {
            throw new CalendarException(
                    hours.id(),
                    "Expected to count " + count + " working days from " + date + " in office hours " + hours.id()
                            + ", but they end on " + ZoneDays.END + "; shorten the term or correct the date.");
        }
        return found;
    }

    /** The n-th working date strictly after a date, null when the timeline ends before it. */
    public @Nullable LocalDate workingDateAfter(LocalDate date, int count) {
        if (count <= 0) {
            return date;
        }
        long position = ordinalFrom(indexOf(date) + 1) + (count - 1L);
        return position < workingDays.length ? ZoneDays.FIRST.plusDays(workingDays[(int) position]) : null;
    }

    /**
     * How many working dates there are up to a local day, itself included; two days differ by the working days between
     * them. Before the timeline as many as before its first day, after it as many as up to its last.
     */
    public int workingDaysThrough(int epochDay) {
        long index = epochDay - (long) ZoneDays.FIRST_EPOCH_DAY + 1;
        return ordinalFrom((int) Math.clamp(index, 0, (long) ZoneDays.COUNT));
    }

    public DayKind kindOf(LocalDate date) {
        DayDecision decision = decisionOn(date);
        if (decision != null) {
            return DayKind.of(decision.kind());
        }
        return isWorkingDate(date) ? DayKind.WORKING : DayKind.CLOSED;
    }

    /** What the calendar decides about a date, null when it says nothing. */
    public @Nullable DayDecision decisionOn(LocalDate date) {
        return decided.on(date.toEpochDay());
    }

    /** The first interval, from a day on, that has not ended at an instant; the number of intervals after all. */
    private int unfinished(int day, long epochMillis) {
        int interval = firstInterval[day];
        int next = firstInterval[day + 1];
        while (interval < next && end(interval) <= epochMillis) {
            interval++;
        }
        return interval;
    }

    private long end(int interval) {
        return starts[interval] + (before[interval + 1] - before[interval]);
    }

    private boolean isWorkingDay(int day) {
        return firstInterval[day + 1] > firstInterval[day];
    }

    private int workingDayFrom(LocalDate date) {
        int position = ordinalFrom(indexOf(date));
        return position < workingDays.length ? workingDays[position] : -1;
    }

    /** How many working days lie before a day. */
    private int ordinalFrom(int day) {
        int found = Arrays.binarySearch(workingDays, day);
        return found >= 0 ? found : -found - 1;
    }

    private static int indexOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - ZoneDays.FIRST_EPOCH_DAY);
    }

    private static int[] daysWithIntervals(int[] firstInterval) {
        int[] working = new int[ZoneDays.COUNT];
        int count = 0;
        for (int day = 0; day < ZoneDays.COUNT; day++) {
            if (firstInterval[day + 1] > firstInterval[day]) {
                working[count++] = day;
            }
        }
        return Arrays.copyOf(working, count);
    }

    @Override
    public String toString() {
        return hours.id() + " v" + hours.version() + " with " + calendar.id() + " v" + calendar.version();
    }
}
