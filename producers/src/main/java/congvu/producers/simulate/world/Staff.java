package congvu.producers.simulate.world;

import congvu.producers.simulate.chance.Dice;
import java.util.HexFormat;
import java.util.List;

/** The persons, by number: tokens, schedules and devices. Nobody has a name. */
public final class Staff {

    private static final long TOKENS = 104;
    private static final int PERSONS_PER_DEVICE = 150;
    private static final int LEAST_FOR_NIGHTS = 4;

    private final long seed;
    private final List<SimUnit> units;

    Staff(long seed, List<SimUnit> units) {
        this.seed = seed;
        this.units = units;
    }

    /** How many there are. */
    public int count() {
        SimUnit last = units.getLast();
        return last.staffFrom() + last.staffCount();
    }

    /** The token of a person; no two are alike, since the numbers are mixed without loss. */
    public String token(int person) {
        return "nv-" + HexFormat.of().toHexDigits(Dice.mixed(Dice.hash(seed, TOKENS, 0) ^ person));
    }

    /** The token of some person of a unit, or of the counter that takes its files in where it has none. */
    public String someToken(SimUnit unit, long chance) {
        SimUnit own = unit.staffCount() > 0 ? unit : units.get(unit.counter());
        int count = Math.max(1, own.staffCount());
        return token(own.staffFrom() + (int) Math.floorMod(chance, (long) count));
    }

    public Shift shift(SimUnit unit, int person) {
        int fromEnd = unit.staffFrom() + unit.staffCount() - 1 - person;
        boolean hasNights = unit.staffCount() >= LEAST_FOR_NIGHTS;
        return switch (unit.kind()) {
            case STATION -> hasNights && fromEnd < 2 ? (fromEnd == 0 ? Shift.NIGHT_1 : Shift.NIGHT_2) : Shift.OFFICE_2;
            case OFFICE -> {
                if (hasNights && fromEnd == 0 && unit.id().endsWith(".VP")) {
                    yield Shift.NIGHT_1;
                }
                yield unit.province() % 2 == 0 ? Shift.OFFICE_4 : Shift.OFFICE_2;
            }
            case DESK, CENTRE -> Shift.COUNTER_2;
            case NATION, PROVINCE, DEPARTMENT, COMMUNE, SCHOOL -> Shift.OFFICE_2;
        };
    }

    /** How many devices a unit has. */
    public int devices(SimUnit unit) {
        return Math.ceilDiv(unit.staffCount(), PERSONS_PER_DEVICE);
    }

    /** Number of the device within the unit that a person of it punches on. */
    public int device(SimUnit unit, int person) {
        return (person - unit.staffFrom()) / PERSONS_PER_DEVICE;
    }

    public String deviceId(SimUnit unit, int device) {
        return unit.id() + ".M" + (device + 1);
    }
}
