package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.Duty;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;

/** Which ordinary cases begin on a day. */
final class Arrivals {

    /** Petitions for each dossier. */
    static final double PETITIONS = 0.008;

    /** Complaints for each dossier. */
    static final double COMPLAINTS = 0.0008;

    /** Denunciations for each dossier. */
    static final double DENUNCIATIONS = 0.0003;

    /** Directives that an office or department gets on a day. */
    static final double DIRECTIVES = 0.3;

    /** Inspections in a province on a day. */
    static final double INSPECTIONS = 0.5;

    /** The periodic duties, by the number of their cases. */
    static final List<Duty> PERIODIC = List.of(Duty.WEEKLY_REPORT, Duty.MONTHLY_REPORT);

    private static final long PHASES = 361;
    private static final long VISITS = 362;
    private static final int LONGEST_NOTICE_DAYS = 24;
    private static final int DAY_OF_MONTH = 25;

    private final World world;

    Arrivals(World world) {
        this.world = world;
    }

    void on(int day, LongConsumer listener) {
        for (SimUnit unit : world.units()) {
            switch (unit.kind()) {
                case OFFICE, DEPARTMENT -> ofOffice(unit, day, listener);
                case COMMUNE -> duties(unit, day, listener);
                case PROVINCE -> inspections(unit, day, listener);
                case NATION, CENTRE, DESK, SCHOOL, STATION -> {
                    // Nothing begins there by itself.
                }
            }
        }
    }

    private void ofOffice(SimUnit unit, int day, LongConsumer listener) {
        OfficeClock counter = world.clock(world.unit(unit.counter()));
        OfficeClock office = world.clock(unit);
        double volume = unit.dossiersPerDay();
        begin(CaseFamily.DOSSIER, unit, day, counter, volume, listener);
        begin(CaseFamily.PETITION, unit, day, office, volume * PETITIONS, listener);
        begin(CaseFamily.COMPLAINT, unit, day, office, volume * COMPLAINTS, listener);
        begin(CaseFamily.DENUNCIATION, unit, day, office, volume * DENUNCIATIONS, listener);
        begin(CaseFamily.DIRECTIVE, unit, day, office, DIRECTIVES, listener);
    }

    private void inspections(SimUnit province, int day, LongConsumer listener) {
        int count = count(CaseFamily.INSPECTION, province, day, world.clock(province), INSPECTIONS);
        List<SimUnit> units = world.units();
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(world.seed(), VISITS, province.index() * 64L + i, day);
            SimUnit visited = units.get(dice.below(units.size()));
            for (int tries = 0; tries < 50 && !canBeVisited(visited, province, day); tries++) {
                visited = units.get(dice.below(units.size()));
            }
            if (canBeVisited(visited, province, day)) {
                listener.accept(CaseRef.ordinary(CaseFamily.INSPECTION, visited.index(), day, i));
            }
        }
    }

    private boolean canBeVisited(SimUnit unit, SimUnit province, int day) {
        return unit.province() == province.province()
                && unit.staffCount() > 0
                && world.clock(unit).isWorked(day);
    }

    private void duties(SimUnit commune, int day, LongConsumer listener) {
        OfficeClock clock = world.clock(commune);
        if (!clock.isWorked(day)) {
            return;
        }
        for (int date = day + 1; date < day + LONGEST_NOTICE_DAYS; date++) {
            if (TaskPlanner.givenOn(clock, date) == day) {
                for (int i = 0; i < PERIODIC.size(); i++) {
                    if (isDue(PERIODIC.get(i), date)) {
                        listener.accept(CaseRef.ordinary(CaseFamily.DUTY, commune.index(), date, i));
                    }
                }
            }
        }
    }

    private static boolean isDue(Duty duty, int date) {
        LocalDate day = LocalDate.ofEpochDay(date);
        return switch (duty) {
            case WEEKLY_REPORT -> day.getDayOfWeek() == DayOfWeek.FRIDAY;
            case MONTHLY_REPORT -> day.getDayOfMonth() == DAY_OF_MONTH;
            case DIRECTIVE -> false;
        };
    }

    private void begin(
            CaseFamily family, SimUnit unit, int day, OfficeClock clock, double perDay, LongConsumer listener) {
        int count = count(family, unit, day, clock, perDay);
        for (int i = 0; i < count; i++) {
            listener.accept(CaseRef.ordinary(family, unit.index(), day, i));
        }
    }

    /** So many that over the days they add up to the rate, also where it is less than one a day. */
    private int count(CaseFamily family, SimUnit unit, int day, OfficeClock clock, double perDay) {
        if (!clock.isWorked(day)) {
            return 0;
        }
        int ordinal = clock.ordinal(day);
        double phase = Dice.fraction(Dice.hash(world.seed() + PHASES, family.number(), unit.index()));
        return (int) (Math.floor((ordinal + 1) * perDay + phase) - Math.floor(ordinal * perDay + phase));
    }
}
