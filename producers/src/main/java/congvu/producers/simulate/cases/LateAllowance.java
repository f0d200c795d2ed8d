package congvu.producers.simulate.cases;

import congvu.producers.simulate.world.Hours;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * How many files of a unit may be late in a month without turning it red, which is what fewer than 95 of 100 in time do.
 *
 * <p>Only files accepted within the simulation are counted on: of those before it just the ones still open are told.
 */
final class LateAllowance {

    private static final double ALLOWED_SHARE = 0.035;

    private final Span span;
    private final OfficeClock calendar;
    private final Map<Long, Integer> taken = new HashMap<>();

    LateAllowance(World world, Span span) {
        this.span = span;
        this.calendar = world.clock(Hours.NATION);
    }

    /** Takes one if there is one left. */
    boolean take(SimUnit unit, int day) {
        if (unit.dossiersPerDay() < StagedCases.LEAST_DOSSIERS_PER_DAY) {
            return false;
        }
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
        long key = unit.index() * 100_000L + month.getYear() * 12L + month.getMonthValue();
        int before = taken.getOrDefault(key, 0);
        boolean isAllowed = before + 1 <= ALLOWED_SHARE * volume(unit, day);
        if (isAllowed) {
            taken.put(key, before + 1);
        }
        return isAllowed;
    }

    /** Files of a unit accepted within the simulation in the month of a day. */
    double volume(SimUnit unit, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int first = Math.max(span.firstDay(), (int) date.withDayOfMonth(1).toEpochDay());
        int end = Math.min(
                span.endDay(), (int) date.withDayOfMonth(1).plusMonths(1).toEpochDay());
        int days = end <= first ? 0 : calendar.ordinal(end) - calendar.ordinal(first);
        return days * unit.dossiersPerDay();
    }
}
