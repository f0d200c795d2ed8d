package congvu.producers.simulate.world;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.WorkingTimeline;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The working time of an office as the simulation asks for it: by day, by number of working days, by amount of work.
 *
 * <p>Only days from two years before the simulation can begin to two years after it can end are known.
 */
public final class OfficeClock {

    /** Milliseconds from midnight in Viet Nam to midnight UTC, all year round. */
    public static final long OFFSET_MILLIS = 7 * 3_600_000L;

    public static final long DAY_MILLIS = 86_400_000L;
    private static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();
    private static final int DAYS = (int) LocalDate.of(2029, 1, 1).toEpochDay() - FIRST_DAY;

    private final WorkingTimeline timeline;
    private final DayShape[] shapes = new DayShape[DAYS];
    private final int[] ordinals = new int[DAYS + 1];
    private final int[] workingDays;

    OfficeClock(OfficeHours hours, HolidayCalendar calendar) {
        timeline = WorkingTimeline.compile(hours, calendar);
        int[] worked = new int[DAYS];
        int count = 0;
        for (int i = 0; i < DAYS; i++) {
            shapes[i] = shapeOf(FIRST_DAY + i);
            ordinals[i] = count;
            if (shapes[i].isWorked()) {
                worked[count++] = FIRST_DAY + i;
            }
        }
        ordinals[DAYS] = count;
        workingDays = Arrays.copyOf(worked, count);
    }

    /** For arithmetic on deadlines. */
    public WorkingTimeline timeline() {
        return timeline;
    }

    public DayShape shape(int epochDay) {
        return shapes[epochDay - FIRST_DAY];
    }

    public boolean isWorked(int epochDay) {
        return shape(epochDay).isWorked();
    }

    /** How many working days lie before a day. */
    public int ordinal(int epochDay) {
        return ordinals[epochDay - FIRST_DAY];
    }

    /** The working day before which that many working days lie. */
    public int workingDay(int ordinal) {
        return workingDays[ordinal];
    }

    /** Working milliseconds up to an instant. */
    public long worked(long epochMillis) {
        return timeline.worked(epochMillis);
    }

    /** The earliest instant by which that much has been worked. */
    public long instantAt(long workedMillis) {
        return timeline.instantAt(workedMillis);
    }

    /** Working milliseconds of so many working days of a term. */
    public long workingDays(double count) {
        return (long) (count * timeline.workingDayMillis());
    }

    /** The instant at which a local day begins. */
    public static long midnight(int epochDay) {
        return epochDay * DAY_MILLIS - OFFSET_MILLIS;
    }

    /** The local day that holds an instant. */
    public static int dayOf(long epochMillis) {
        return (int) Math.floorDiv(epochMillis + OFFSET_MILLIS, DAY_MILLIS);
    }

    private DayShape shapeOf(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        if (!timeline.isWorkingDate(date)) {
            return DayShape.CLOSED;
        }
        long opens = timeline.firstOpening(date);
        long closes = timeline.lastClosing(date);
        long before = timeline.worked(opens);
        long work = timeline.worked(closes) - before;
        long pause = closes - opens - work;
        if (pause == 0) {
            return new DayShape(new long[] {opens}, new long[] {closes});
        }
        long low = 0;
        long high = work;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (timeline.instantAt(before + middle) == opens + middle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new DayShape(new long[] {opens, opens + low + pause}, new long[] {opens + low, closes});
    }
}
