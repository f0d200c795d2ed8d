package congvu.producers.simulate.truth;

import congvu.producers.simulate.truth.RateTruth.Measure;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts by unit, measure and month; what is below is added up when it is told. */
public final class RateTally {

    private final World world;
    private final Map<Measure, NavigableMap<Long, long[]>> counts = new EnumMap<>(Measure.class);

    public RateTally(World world) {
        this.world = world;
        for (Measure measure : Measure.values()) {
            counts.put(measure, new TreeMap<>());
        }
    }

    /**
     * Counts one.
     *
     * @param unit index of the unit
     * @param epochDay day of acceptance, or the working day
     * @param isInTime whether it is in the numerator too
     */
    public void count(int unit, int epochDay, Measure measure, boolean isInTime) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(epochDay));
        add(of(measure), key(unit, month.getYear() * 12 + month.getMonthValue() - 1), isInTime ? 1 : 0, 1);
    }

    /** The numerator of a unit over all months. */
    public long numerator(int unit, Measure measure) {
        return of(measure).subMap(key(unit, 0), key(unit + 1, 0)).values().stream()
                .mapToLong(counted -> counted[0])
                .sum();
    }

    /** Takes a figure of a unit alone. */
    @FunctionalInterface
    public interface Listener {

        void figure(SimUnit unit, YearMonth month, long numerator, long denominator);
    }

    /** Hands on every figure of a measure, of units alone. */
    public void each(Measure measure, Listener listener) {
        of(measure)
                .forEach((key, counted) -> listener.figure(
                        world.unit(unit(key)),
                        YearMonth.of(month(key) / 12, month(key) % 12 + 1),
                        counted[0],
                        counted[1]));
    }

    /** Tells every figure, units alone first. */
    public void tell(TruthSink sink) {
        for (Measure measure : Measure.values()) {
            Map<Long, long[]> own = of(measure);
            own.forEach((key, counted) -> sink.rate(rate(measure, key, counted, false)));
            Map<Long, long[]> rolledUp = new TreeMap<>();
            own.forEach((key, counted) -> {
                for (int unit = unit(key); unit >= 0; unit = world.unit(unit).parent()) {
                    add(rolledUp, key(unit, month(key)), counted[0], counted[1]);
                }
            });
            rolledUp.forEach((key, counted) -> sink.rate(rate(measure, key, counted, true)));
        }
    }

    private RateTruth rate(Measure measure, long key, long[] counted, boolean withDescendants) {
        SimUnit unit = world.unit(unit(key));
        YearMonth month = YearMonth.of(month(key) / 12, month(key) % 12 + 1);
        return new RateTruth(unit.id(), withDescendants, measure, month.toString(), counted[0], counted[1]);
    }

    private NavigableMap<Long, long[]> of(Measure measure) {
        NavigableMap<Long, long[]> found = counts.get(measure);
        if (found == null) {
            throw new IllegalStateException("Expected a tally of every measure, but found none of " + measure + ".");
        }
        return found;
    }

    private static void add(Map<Long, long[]> to, long key, long numerator, long denominator) {
        long[] counted = to.computeIfAbsent(key, ignored -> new long[2]);
        counted[0] += numerator;
        counted[1] += denominator;
    }

    private static long key(int unit, int month) {
        return (long) unit << 32 | month;
    }

    private static int unit(long key) {
        return (int) (key >>> 32);
    }

    private static int month(long key) {
        return (int) key;
    }
}
