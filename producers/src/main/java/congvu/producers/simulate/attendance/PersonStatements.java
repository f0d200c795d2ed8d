package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;

/** Everything that is told about a person on one local day, about that day and others. */
final class PersonStatements {

    private static final long TIMES = 208;
    private static final int MOST_LEAD = 3;
    private static final int WEEK_DAYS = 7;
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 3_600_000L;

    private final Stories stories;
    private final Span span;
    private final PersonDay about;

    /** Takes a statement. */
    @FunctionalInterface
    interface Listener {

        /**
         * Called once for each statement, in no order.
         *
         * @param at when it is told, epoch milliseconds
         * @param day the day that it is about
         */
        void told(long at, Statement statement, int day);
    }

    PersonStatements(Stories stories) {
        this.stories = stories;
        this.span = stories.span();
        this.about = new PersonDay(stories);
    }

    void on(int today, SimUnit home, int person, Listener listener) {
        Shift shift = stories.world().staff().shift(home, person);
        ownDay(today, home, person, listener);
        if (shift.isNight() && shift.beginsOn(today - 1)) {
            departureOfTheNight(today - 1, home, person, listener);
        }
        OfficeClock clock = stories.world().clock(home);
        if (clock.isWorked(today)) {
            before(today, clock, home, person, listener);
            after(today, clock, home, person, listener);
            changes(today, clock, home, person, listener);
        }
        if (today == span.firstDay() - 1) {
            listener.told(assignedAt(today, person), Statement.ASSIGNED, span.firstDay());
        }
    }

    private void ownDay(int today, SimUnit home, int person, Listener listener) {
        if (!span.holds(today)) {
            return;
        }
        about.fill(home, person, today);
        if (about.isDelayed) {
            return;
        }
        long end = OfficeClock.midnight(today + 1);
        punches(end, 0, listener);
        if (about.story == Story.CORRECTED) {
            listener.told(about.plannedUntil() + 40 * MINUTE, Statement.CORRECTION, today);
        }
    }

    private void departureOfTheNight(int night, SimUnit home, int person, Listener listener) {
        about.fill(home, person, night);
        if (about.boundaries > 1 && about.punched[1] != PersonDay.MISSING) {
            listener.told(about.punched[1], Statement.PUNCH_1, night);
        }
    }

    /** Punches before an instant, told when they are made, or so much later. */
    private void punches(long before, long delayMillis, Listener listener) {
        for (int i = 0; i < about.boundaries; i++) {
            long at = about.punched[i];
            if (at != PersonDay.MISSING && at < before) {
                long told = about.story == Story.CORRECTED && i == 0 ? at + 56 * MINUTE : at;
                listener.told(told + delayMillis, Statement.punch(i), about.day);
            }
        }
    }

    private void before(int today, OfficeClock clock, SimUnit home, int person, Listener listener) {
        int ordinal = clock.ordinal(today);
        for (int day = today + 1; clock.ordinal(day) <= ordinal + MOST_LEAD && day < span.endDay(); day++) {
            if (!stories.mayBeToldBefore(person, day)) {
                continue;
            }
            Story story = stories.of(home, person, day);
            int lead = clock.ordinal(day) - ordinal;
            boolean isFirst = lead == lead(story, person, day);
            if (story.isToldBefore() && isFirst) {
                listener.told(time(clock.shape(today), person, day, lead), announcement(story), day);
            }
            if (lead == 1 && story == Story.LEAVE_REVOKED) {
                listener.told(time(clock.shape(today), person, day, lead), Statement.LEAVE_REVOKED, day);
            }
            if (lead == 1 && story == Story.EXTRA_SHIFT_CANCELLED) {
                listener.told(time(clock.shape(today), person, day, lead), Statement.SHIFT_CANCELLED, day);
            }
        }
    }

    private static Statement announcement(Story story) {
        return switch (story) {
            case TRIP -> Statement.TRIP;
            case DUTY -> Statement.DUTY;
            case EXTRA_SHIFT, EXTRA_SHIFT_CANCELLED -> Statement.SHIFT;
            default -> Statement.LEAVE;
        };
    }

    /** How many working days before the day it is announced. */
    private int lead(Story story, int person, int day) {
        return switch (story) {
            case LEAVE_REVOKED, EXTRA_SHIFT, EXTRA_SHIFT_CANCELLED -> 2;
            default -> 1 + Dice.of(stories.world().seed(), TIMES, person, -day).below(MOST_LEAD);
        };
    }

    private void after(int today, OfficeClock clock, SimUnit home, int person, Listener listener) {
        int ordinal = clock.ordinal(today);
        for (int back = 1; back <= 2; back++) {
            int day = clock.workingDay(ordinal - back);
            if (stories.mayBeToldAfter(person, day)) {
                Story story = stories.of(home, person, day);
                long at = time(clock.shape(today), person, day, back);
                if (story == Story.LEAVE_TOLD_LATE && back == 1) {
                    listener.told(at, Statement.LEAVE, day);
                }
                if (story == Story.EXPLAINED) {
                    listener.told(at, back == 1 ? Statement.EXPLAINED : Statement.EXPLANATION_ACCEPTED, day);
                }
            }
        }
        int yesterday = clock.workingDay(ordinal - 1);
        int device = stories.world().staff().device(home, person);
        if (stories.devices().isDelayed(home, device, yesterday)) {
            about.fill(home, person, yesterday);
            if (about.isDelayed) {
                delayedPunches(clock.shape(today).opens(), listener);
            }
        }
    }

    /** All of a day within the first minutes of another one, in their order. */
    private void delayedPunches(long opening, Listener listener) {
        for (int i = 0; i < about.boundaries; i++) {
            if (about.punched[i] != PersonDay.MISSING) {
                long spread = Math.floorMod(Dice.mixed(about.person), 10 * MINUTE);
                listener.told(opening + 30 * MINUTE + spread + i, Statement.punch(i), about.day);
            }
        }
        if (about.story == Story.CORRECTED) {
            listener.told(opening + 2 * HOUR, Statement.CORRECTION, about.day);
        }
    }

    private void changes(int today, OfficeClock clock, SimUnit home, int person, Listener listener) {
        int tomorrow = clock.workingDay(clock.ordinal(today) + 1);
        if (stories.movesOn(home, person) == tomorrow) {
            listener.told(time(clock.shape(today), person, tomorrow, WEEK_DAYS), Statement.MOVED, tomorrow);
        }
        boolean isNewWeek = Stories.monday(tomorrow) > today;
        Shift shift = stories.world().staff().shift(home, person);
        if (isNewWeek && stories.hasShortDay(home, shift, person, tomorrow)) {
            listener.told(time(clock.shape(today), person, tomorrow, WEEK_DAYS), Statement.SHORT_DAYS, tomorrow);
        }
    }

    /** Within the working time of a day. */
    private long time(DayShape shape, int person, int day, int which) {
        Dice dice = Dice.of(stories.world().seed(), TIMES, person, day * 16L + which);
        return shape.after((long) (dice.between(0.05, 0.90) * shape.workMillis()));
    }

    /** The evening before the first day: everybody is entered into the system. */
    private static long assignedAt(int today, int person) {
        return OfficeClock.midnight(today) + 18 * HOUR + Math.floorMod(Dice.mixed(person), 5 * HOUR);
    }
}
