package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.signals.PackNumbers;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.UnitKind;
import congvu.producers.simulate.world.World;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decides what became of a day, before any event of it exists. */
final class Stories {

    static final int[] NO_DAYS = {};
    private static final long ORDINARY = 203;
    private static final long EXTRA = 204;
    private static final long MOVES = 205;
    private static final long SHORT_DAYS = 206;
    private static final double EXTRA_SHARE = 0.01;
    private static final double CANCELLED_SHARE = 0.2;
    private static final double MOVE_SHARE = 0.004;
    private static final double SHORT_SHARE = 0.001;
    private static final double BOTH_SHARE = 0.1;
    private static final int FAR_DAYS = 3;
    private static final int SATURDAY = 5;
    private static final int WEEK_DAYS = 7;

    private static final Story[] SPECIAL = {
        Story.LEAVE, Story.TRIP, Story.LEAVE_IN_THE_MORNING, Story.LEAVE_IN_THE_AFTERNOON, Story.LEAVE_TOLD_LATE,
        Story.DUTY, Story.EXPLAINED, Story.AT_GRACE, Story.LEAVE_REVOKED, Story.CORRECTED
    };
    /** The share of days of the story at the same place and of those before it. */
    private static final double[] UP_TO = {0.012, 0.020, 0.023, 0.026, 0.028, 0.030, 0.032, 0.034, 0.035, 0.036};

    private final World world;
    private final Span span;
    private final UnstaffedCounters unstaffed;
    private final Devices devices;
    private final StaffFaults faults;

    Stories(World world, Span span, MisbehaviourRates rates, UnstaffedCounters unstaffed) {
        this.world = world;
        this.span = span;
        this.unstaffed = unstaffed;
        this.devices = new Devices(world, span, unstaffed);
        this.faults = new StaffFaults(world.seed(), span, rates);
    }

    Devices devices() {
        return devices;
    }

    World world() {
        return world;
    }

    Span span() {
        return span;
    }

    /** What became of a day of a person whose first unit is {@code home}. */
    Story of(SimUnit home, int person, int day) {
        if (!span.holds(day)) {
            return Story.OFF;
        }
        Shift shift = world.staff().shift(home, person);
        if (!isRegular(home, shift, day)) {
            return extra(home, shift, person, day);
        }
        if (unstaffed.isUnstaffed(home.index(), day)) {
            return Story.ABSENT;
        }
        Story ordinary = possible(drawn(person, day), home, shift, day);
        if (!shift.isNight() && devices.isLost(home, world.staff().device(home, person), day)) {
            return ordinary.isAway() ? ordinary : Story.SILENT;
        }
        Misbehaviour fault = fault(person, day);
        if (fault == null || Arrays.binarySearch(faultDays(home, person, day, fault), day) < 0) {
            return ordinary;
        }
        return staged(fault, person, day);
    }

    /** Whether anything may be told about a day beforehand; quick, and wrong only in saying yes. */
    boolean mayBeToldBefore(int person, int day) {
        return drawn(person, day).isToldBefore() || extraDrawn(person, day);
    }

    boolean mayBeToldAfter(int person, int day) {
        return drawn(person, day).isToldAfter();
    }

    /** The days of the fault that a day of the person belongs to, in order. */
    int[] faultDays(SimUnit home, int person, int day, Misbehaviour fault) {
        if (fault.group() == Misbehaviour.Group.STAFF_MONTH) {
            int tooMany = PackNumbers.LATE_MONTH;
            return monthDays(home, person, fault == Misbehaviour.W_LATE_MONTH ? tooMany : tooMany - 1);
        }
        int fortnight = faults.fortnight(day);
        int[] days = possibleDays(home, person, span.firstDayOf(fortnight), span.endDayOf(fortnight));
        if (fault == Misbehaviour.NEAR_LATE_PATTERN) {
            return almostPattern(home, person, days);
        }
        int wanted = fault == Misbehaviour.W_LATE_PATTERN ? PackNumbers.LATE_PATTERN : 1;
        boolean isNightPattern = wanted > 1 && world.staff().shift(home, person).isNight();
        if (days.length < wanted || isNightPattern) {
            return NO_DAYS;
        }
        int first = faults.dice(person, fortnight).below(days.length - wanted + 1);
        return Arrays.copyOfRange(days, first, first + wanted);
    }

    /** Two late days together, and the third one on the first day on which the first of them no longer counts. */
    private int[] almostPattern(SimUnit home, int person, int[] days) {
        OfficeClock clock = world.clock(home);
        boolean isNight = world.staff().shift(home, person).isNight();
        for (int i = 0; i + 2 < days.length && !isNight; i++) {
            int ordinal = clock.ordinal(days[i]);
            int third = Arrays.binarySearch(days, clock.workingDay(ordinal + PackNumbers.LATE_PATTERN_WORKING_DAYS));
            if (clock.ordinal(days[i + 1]) == ordinal + 1 && third >= 0) {
                return new int[] {days[i], days[i + 1], days[third]};
            }
        }
        return NO_DAYS;
    }

    /** In the first month with room for them, so far from each other that three are never within five working days. */
    private int[] monthDays(SimUnit home, int person, int wanted) {
        OfficeClock clock = world.clock(home);
        boolean isNight = world.staff().shift(home, person).isNight();
        int month = span.firstDay();
        while (month < span.endDay() && !isNight) {
            int next = (int)
                    LocalDate.ofEpochDay(month).withDayOfMonth(1).plusMonths(1).toEpochDay();
            int[] found = new int[wanted];
            int count = 0;
            for (int day : possibleDays(home, person, month, Math.min(next, span.endDay()))) {
                boolean isFar = count == 0 || clock.ordinal(day) - clock.ordinal(found[count - 1]) >= FAR_DAYS;
                if (isFar && count < wanted) {
                    found[count++] = day;
                }
            }
            if (count == wanted) {
                return found;
            }
            month = next;
        }
        return NO_DAYS;
    }

    /** The fault that a day may belong to, of its fortnight or of a month; null for none. */
    @Nullable
    Misbehaviour fault(int person, int day) {
        Misbehaviour ofMonth = faults.ofMonth(person);
        return ofMonth == null ? faults.of(person, faults.fortnight(day)) : ofMonth;
    }

    /** The unit that the person works for on a day: some move to the office next door once. */
    SimUnit unitOn(SimUnit home, int person, int day) {
        int moved = movesOn(home, person);
        return moved >= 0 && day >= moved ? world.neighbour(home) : home;
    }

    /** The day from which a person works for the neighbour, -1 for most. */
    int movesOn(SimUnit home, int person) {
        if (home.kind() != UnitKind.OFFICE) {
            return -1;
        }
        Dice dice = Dice.of(world.seed(), MOVES, person);
        if (!dice.chance(MOVE_SHARE) || world.staff().shift(home, person).isNight()) {
            return -1;
        }
        OfficeClock clock = world.clock(home);
        int first = clock.ordinal(span.firstDay()) + 1;
        int end = clock.ordinal(span.endDay());
        return end <= first ? -1 : clock.workingDay(first + dice.below(end - first));
    }

    /** Whether a person has shorter days in the week of a day; only in weeks without any special day. */
    boolean hasShortDay(SimUnit home, Shift shift, int person, int day) {
        return shift == Shift.OFFICE_2 && home.kind() == UnitKind.SCHOOL && hasShortWeek(home, person, monday(day));
    }

    boolean hasShortWeek(SimUnit home, int person, int monday) {
        if (Dice.fraction(Dice.hash(world.seed() + SHORT_DAYS, person, monday)) >= SHORT_SHARE) {
            return false;
        }
        OfficeClock clock = world.clock(home);
        boolean isPlain = clock.ordinal(monday + WEEK_DAYS) - clock.ordinal(monday) == SATURDAY
                && clock.isWorked(monday)
                && clock.isWorked(monday + SATURDAY - 1);
        return isPlain && monday >= span.firstDay() && monday + WEEK_DAYS <= span.endDay();
    }

    static int monday(int day) {
        return day - Math.floorMod(day + 3, WEEK_DAYS);
    }

    private boolean isRegular(SimUnit home, Shift shift, int day) {
        return shift.isNight() ? shift.beginsOn(day) : world.clock(home).isWorked(day);
    }

    private Story extra(SimUnit home, Shift shift, int person, int day) {
        boolean isOutlying = home.kind() == UnitKind.SCHOOL || home.kind() == UnitKind.STATION;
        if (!isOutlying || shift.isNight() || !extraDrawn(person, day)) {
            return Story.OFF;
        }
        boolean isCancelled = Dice.of(world.seed(), EXTRA, person, day).chance(CANCELLED_SHARE);
        return isCancelled ? Story.EXTRA_SHIFT_CANCELLED : Story.EXTRA_SHIFT;
    }

    private boolean extraDrawn(int person, int day) {
        return day - monday(day) == SATURDAY
                && Dice.fraction(Dice.hash(world.seed() + EXTRA, person, day)) < EXTRA_SHARE;
    }

    private Story drawn(int person, int day) {
        double fraction = Dice.fraction(Dice.hash(world.seed() + ORDINARY, person, day));
        if (fraction >= UP_TO[UP_TO.length - 1]) {
            return Story.NORMAL;
        }
        int place = 0;
        while (fraction >= UP_TO[place]) {
            place++;
        }
        return SPECIAL[place];
    }

    /** The story drawn, or the nearest one that can be told to its end. */
    private Story possible(Story drawn, SimUnit home, Shift shift, int day) {
        if (drawn == Story.NORMAL || drawn == Story.LEAVE || drawn == Story.AT_GRACE) {
            return drawn;
        }
        if (shift.isNight()) {
            return Story.NORMAL;
        }
        OfficeClock clock = world.clock(home);
        DayShape shape = clock.shape(day);
        int daysNeeded = drawn == Story.EXPLAINED ? 2 : 1;
        if (drawn.isToldAfter() && clock.workingDay(clock.ordinal(day) + daysNeeded) >= span.endDay()) {
            return Story.NORMAL;
        }
        boolean isHalf = drawn == Story.LEAVE_IN_THE_MORNING || drawn == Story.LEAVE_IN_THE_AFTERNOON;
        return isHalf && shape.intervals() == 1 ? Story.LEAVE : drawn;
    }

    private int[] possibleDays(SimUnit home, int person, int first, int end) {
        Shift shift = world.staff().shift(home, person);
        int device = world.staff().device(home, person);
        int[] days = new int[end - first];
        int count = 0;
        for (int day = first; day < end; day++) {
            if (isRegular(home, shift, day)
                    && !devices.isLost(home, device, day)
                    && !unstaffed.isUnstaffed(home.index(), day)) {
                days[count++] = day;
            }
        }
        return Arrays.copyOf(days, count);
    }

    private Story staged(Misbehaviour fault, int person, int day) {
        return switch (fault) {
            case W_EARLY -> Story.EARLY;
            case W_ABSENT -> Story.ABSENT;
            case W_NOPUNCH -> Story.NO_PUNCH;
            case W_LATE ->
                faults.dice(person, -faults.fortnight(day)).chance(BOTH_SHARE) ? Story.LATE_AND_EARLY : Story.LATE;
            default -> Story.LATE;
        };
    }
}
