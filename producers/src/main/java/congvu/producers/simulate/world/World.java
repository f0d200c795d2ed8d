package congvu.producers.simulate.world;

import congvu.domain.calendar.HolidayCalendar;
import congvu.producers.simulate.chance.Dice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The simulated state: the same for the same sizes and seed. Immutable. */
public final class World {

    private static final long USE = 105;

    private final long seed;
    private final List<SimUnit> units;
    private final Staff staff;
    private final Map<Hours, OfficeClock> clocks = new EnumMap<>(Hours.class);
    private final Map<UnitKind, List<SimUnit>> byKind;

    /**
     * Puts a world up.
     *
     * @param seed of names, volumes and tokens
     */
    public World(long seed, int provinces, int communes, int staff, double dossiersPerDay) {
        this.seed = seed;
        this.units = List.copyOf(new WorldBuilder(seed, provinces, communes, staff, dossiersPerDay).build());
        this.staff = new Staff(seed, units);
        this.byKind = units.stream().collect(Collectors.groupingBy(SimUnit::kind));
        HolidayCalendar calendar = NationalDays.calendar();
        for (Hours hours : Hours.values()) {
            clocks.put(hours, new OfficeClock(hours.officeHours(), calendar));
        }
    }

    public long seed() {
        return seed;
    }

    /** Every unit, those above before those below. */
    public List<SimUnit> units() {
        return units;
    }

    public SimUnit unit(int index) {
        return units.get(index);
    }

    public List<SimUnit> units(UnitKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public Staff staff() {
        return staff;
    }

    /** The working time of a unit. */
    public OfficeClock clock(SimUnit unit) {
        return clock(unit.hours());
    }

    /** The working time of an office that keeps these hours. */
    public OfficeClock clock(Hours hours) {
        OfficeClock clock = clocks.get(hours);
        if (clock == null) {
            throw new IllegalStateException(
                    "Expected a clock for each kind of hours, but found none for " + hours + ".");
        }
        return clock;
    }

    /** The offices of the commune that a unit belongs to, in the order in which they were put up. */
    public List<SimUnit> offices(SimUnit ofCommune) {
        int parent = ofCommune.kind() == UnitKind.COMMUNE ? ofCommune.index() : ofCommune.parent();
        return units.subList(parent + 2, parent + 5);
    }

    /** A neighbour that keeps the same hours and takes its files in at the same counter. */
    public SimUnit neighbour(SimUnit unit) {
        int next = unit.index() + 1;
        boolean isLast = next == units.size() || units.get(next).counter() != unit.counter();
        return units.get(isLast ? unit.index() - 1 : next);
    }

    /** The procedure of a file, by chance in proportion to use. */
    public SimProcedure procedure(long chance) {
        return ProcedureShelf.ofThrow(Dice.fraction(Dice.hash(seed, USE, chance)));
    }

    /** The records of {@code congvu.reference} by key, what is referred to first. */
    public Map<String, SpecificRecord> reference() {
        return new WorldRecords(this).all();
    }
}
