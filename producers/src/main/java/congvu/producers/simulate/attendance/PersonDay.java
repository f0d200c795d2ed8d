package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;

/**
 * One day of one person with its planned times and its punches; filled again and again, since a nation has many.
 *
 * <p>Boundaries alternate: an arrival at each even place, a departure at each odd one.
 */
final class PersonDay {

    /** A punch that was not made. */
    static final long MISSING = Long.MIN_VALUE;

    private static final long PUNCHES = 207;
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 3_600_000L;
    private static final int MOST = 4;

    /** Exactly this late is not late. */
    static final long GRACE = Shift.GRACE_MINUTES * MINUTE;

    /** What is no fault stays this far inside the grace. */
    private static final long SLIGHT = 4 * MINUTE;

    private final Stories stories;
    final long[] planned = new long[MOST];
    final long[] punched = new long[MOST];
    final long[] starts = new long[2];
    final long[] ends = new long[2];
    int boundaries;
    int intervals;
    int day;
    int person;
    SimUnit home;
    SimUnit unit;
    Shift shift = Shift.OFFICE_2;
    Story story = Story.OFF;
    int device;
    boolean isDelayed;

    PersonDay(Stories stories) {
        this.stories = stories;
        this.home = stories.world().unit(0);
        this.unit = home;
    }

    /** Takes the place of another day; what is off has neither boundaries nor punches. */
    void fill(SimUnit firstUnit, int number, int epochDay) {
        home = firstUnit;
        person = number;
        day = epochDay;
        shift = stories.world().staff().shift(home, person);
        story = stories.of(home, person, day);
        unit = stories.unitOn(home, person, day);
        device = stories.world().staff().device(home, person);
        boundaries = 0;
        intervals = 0;
        isDelayed = false;
        if (!story.isPlanned()) {
            return;
        }
        plan();
        bound();
        isDelayed = !shift.isNight()
                && story != Story.EXTRA_SHIFT
                && stories.devices().isDelayed(home, device, day);
        punch();
    }

    /** How late the person came, 0 within the grace. */
    long lateMillis() {
        return beyondGrace(boundaries == 0 || punched[0] == MISSING ? 0 : punched[0] - planned[0]);
    }

    /** How early the person left, 0 within the grace. */
    long earlyMillis() {
        int last = boundaries - 1;
        return beyondGrace(boundaries == 0 || punched[last] == MISSING ? 0 : planned[last] - punched[last]);
    }

    /** End of the planned time before anything is excused. */
    long plannedUntil() {
        return ends[intervals - 1];
    }

    private static long beyondGrace(long millis) {
        return millis > GRACE ? millis : 0;
    }

    private void plan() {
        long midnight = OfficeClock.midnight(day);
        if (shift.isNight()) {
            interval(
                    midnight + Shift.NIGHT_FROM_HOUR * HOUR,
                    midnight + OfficeClock.DAY_MILLIS + Shift.NIGHT_TO_HOUR * HOUR);
        } else if (story == Story.EXTRA_SHIFT) {
            interval(midnight + 7 * HOUR + 30 * MINUTE, midnight + 11 * HOUR + 30 * MINUTE);
        } else if (stories.hasShortDay(home, shift, person, day)) {
            interval(midnight + 8 * HOUR + 30 * MINUTE, midnight + 11 * HOUR + 30 * MINUTE);
            interval(midnight + 13 * HOUR + 30 * MINUTE, midnight + 16 * HOUR + 30 * MINUTE);
            shift = Shift.SHORT_DAY;
        } else {
            DayShape shape = stories.world().clock(home).shape(day);
            for (int i = 0; i < shape.intervals(); i++) {
                interval(shape.starts()[i], shape.ends()[i]);
            }
        }
    }

    private void interval(long start, long end) {
        starts[intervals] = start;
        ends[intervals] = end;
        intervals++;
    }

    private void bound() {
        int from = story == Story.LEAVE_IN_THE_MORNING ? 1 : 0;
        int to = story == Story.LEAVE_IN_THE_AFTERNOON ? 1 : intervals;
        if (shift.punchesEachInterval()) {
            for (int i = from; i < to; i++) {
                planned[boundaries++] = starts[i];
                planned[boundaries++] = ends[i];
            }
        } else {
            planned[boundaries++] = starts[from];
            planned[boundaries++] = ends[to - 1];
        }
    }

    private void punch() {
        int last = boundaries - 1;
        if (story.isWithoutPunch()) {
            for (int i = 0; i <= last; i++) {
                punched[i] = MISSING;
            }
            return;
        }
        Dice dice = Dice.of(stories.world().seed(), PUNCHES, person, day);
        for (int i = 0; i <= last; i++) {
            punched[i] = planned[i] + (i % 2 == 0 ? arrival(dice, i == 0) : departure(dice, i == last));
        }
        switch (story) {
            case AT_GRACE -> punched[0] = planned[0] + GRACE;
            case LATE -> punched[0] = planned[0] + lateness(dice);
            case EARLY -> punched[last] = planned[last] - earliness(dice);
            case LATE_AND_EARLY -> {
                punched[0] = planned[0] + lateness(dice);
                punched[last] = planned[last] - earliness(dice);
            }
            case EXPLAINED -> punched[last] = MISSING;
            case NO_PUNCH -> punched[dice.chance(0.7) ? last : 0] = MISSING;
            case CORRECTED -> punched[0] = planned[0] - 6 * MINUTE;
            default -> {
                // As drawn.
            }
        }
    }

    /** Most come in the last quarter of an hour, some earlier, a few slightly late. */
    private static long arrival(Dice dice, boolean isFirst) {
        double throwOfKind = dice.fraction();
        double early = dice.fraction();
        if (throwOfKind < 0.06) {
            return (long) (early * SLIGHT);
        }
        long widest = throwOfKind < 0.70 ? 15 * MINUTE : isFirst ? 45 * MINUTE : 20 * MINUTE;
        return -(long) (early * early * widest);
    }

    private static long departure(Dice dice, boolean isLast) {
        double throwOfKind = dice.fraction();
        double late = dice.fraction();
        if (throwOfKind < 0.03) {
            return -(long) (late * SLIGHT);
        }
        return (long) (late * late * (isLast ? 30 : 12) * MINUTE);
    }

    /** Clear of the grace and of what a schedule calls serious. */
    private static long lateness(Dice dice) {
        boolean isSerious = dice.chance(0.2);
        return isSerious ? dice.between(32 * MINUTE, 80 * MINUTE) : dice.between(6 * MINUTE, 28 * MINUTE);
    }

    private static long earliness(Dice dice) {
        return dice.between(7 * MINUTE, 60 * MINUTE);
    }
}
