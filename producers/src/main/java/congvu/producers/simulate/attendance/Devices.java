package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;

/** On which days the devices fail. An outage lasts a whole local day, a working day of the unit. */
final class Devices {

    private static final long OUTAGES = 201;
    private static final double LOST_SHARE = 0.003;
    private static final double DELAYED_SHARE = 0.004;

    private final World world;
    private final Span span;
    private final UnstaffedCounters unstaffed;

    Devices(World world, Span span, UnstaffedCounters unstaffed) {
        this.world = world;
        this.span = span;
        this.unstaffed = unstaffed;
    }

    /** No punch was taken, and nobody can tell who was there. */
    boolean isLost(SimUnit unit, int device, int day) {
        return canFail(unit, day) && fraction(unit, device, day) < LOST_SHARE;
    }

    /** The network was down: punches and the report of the day come on the next working day. */
    boolean isDelayed(SimUnit unit, int device, int day) {
        if (!canFail(unit, day)) {
            return false;
        }
        double fraction = fraction(unit, device, day);
        return fraction >= LOST_SHARE && fraction < LOST_SHARE + DELAYED_SHARE && isWorkedAgain(unit, day);
    }

    /** The working day on which what was delayed is told. */
    int toldOn(SimUnit unit, int day) {
        OfficeClock clock = world.clock(unit);
        return clock.workingDay(clock.ordinal(day) + 1);
    }

    private boolean canFail(SimUnit unit, int day) {
        return span.holds(day) && world.clock(unit).isWorked(day) && !unstaffed.isUnstaffed(unit.index(), day);
    }

    private boolean isWorkedAgain(SimUnit unit, int day) {
        return toldOn(unit, day) < span.endDay();
    }

    private double fraction(SimUnit unit, int device, int day) {
        return Dice.fraction(Dice.hash(world.seed() + OUTAGES, unit.index() * 64L + device, day));
    }
}
