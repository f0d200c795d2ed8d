package congvu.producers.simulate.world;

import java.time.LocalDate;

/**
 * The days of a simulation.
 *
 * @param firstDay first local day, epoch day
 * @param endDay the day after the last one
 */
public record Span(int firstDay, int endDay) {

    /** Days that have something in common, such as at most one staged fault of a person. */
    public static final int FORTNIGHT_DAYS = 14;

    public static Span of(LocalDate from, int days) {
        int first = (int) from.toEpochDay();
        return new Span(first, first + days);
    }

    /** The instant at which the simulation ends: nothing is told from then on. */
    public long until() {
        return OfficeClock.midnight(endDay);
    }

    public boolean holds(int epochDay) {
        return epochDay >= firstDay && epochDay < endDay;
    }

    /** Number of the fortnight of a day, from 0 at the first day. */
    public int fortnight(int epochDay) {
        return Math.floorDiv(epochDay - firstDay, FORTNIGHT_DAYS);
    }

    /** How many fortnights there are, the last one perhaps cut short. */
    public int fortnights() {
        return Math.ceilDiv(endDay - firstDay, FORTNIGHT_DAYS);
    }

    /** First day of a fortnight. */
    public int firstDayOf(int fortnight) {
        return firstDay + fortnight * FORTNIGHT_DAYS;
    }

    /** Day after the last one of a fortnight that is simulated. */
    public int endDayOf(int fortnight) {
        return Math.min(endDay, firstDayOf(fortnight + 1));
    }
}
