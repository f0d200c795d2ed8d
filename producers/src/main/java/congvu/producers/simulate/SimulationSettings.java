package congvu.producers.simulate;

import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import java.time.Duration;
import java.time.LocalDate;

/**
 * All that a simulation depends on: the same settings, the same bytes.
 *
 * @param size how large the world is
 * @param from first local day
 * @param days how many days
 * @param seed of all chance
 * @param rates how much misbehaves
 * @param tickEvery the interval of the data's time at which time is told
 * @param disorder how the order of arrival differs from that of time
 */
public record SimulationSettings(
        SimulationSize size,
        LocalDate from,
        int days,
        long seed,
        MisbehaviourRates rates,
        Duration tickEvery,
        Disorder disorder) {

    /** The holidays of 2025 and 2026 are decided; of other years no swap is known. */
    public static final LocalDate EARLIEST = LocalDate.of(2025, 3, 1);

    /** Last day that can be simulated. */
    public static final LocalDate LATEST = LocalDate.of(2026, 12, 31);

    /** Share of everything that misbehaves unless told otherwise. */
    public static final double DEFAULT_MISBEHAVIOUR = 0.02;

    /**
     * How the order of arrival differs from the order of time.
     *
     * @param maxMinutes an event may come this much later than it happened; 0 for in order
     * @param duplicates share of events that come twice
     */
    public record Disorder(int maxMinutes, double duplicates) {

        /** Everything once and in order. */
        public static final Disorder NONE = new Disorder(0, 0);

        private static final int MOST_MINUTES = 24 * 60;

        /** @throws IllegalArgumentException naming what is out of range */
        public Disorder {
            if (maxMinutes < 0 || maxMinutes > MOST_MINUTES) {
                throw new IllegalArgumentException(
                        "Expected a disorder of 0 to " + MOST_MINUTES + " minutes, but found " + maxMinutes + ".");
            }
            if (!(duplicates >= 0 && duplicates <= 1)) {
                throw new IllegalArgumentException(
                        "Expected a share of duplicates from 0 to 1, but found " + duplicates + ".");
            }
        }

        public boolean isNone() {
            return maxMinutes == 0 && duplicates == 0;
        }
    }

    /** @throws IllegalArgumentException naming what is out of range and the way out */
    public SimulationSettings {
        if (days < 1) {
            throw new IllegalArgumentException("Expected at least 1 day, but found " + days + ".");
        }
        if (from.isBefore(EARLIEST) || from.plusDays(days - 1L).isAfter(LATEST)) {
            throw new IllegalArgumentException("Expected days from " + EARLIEST + " to " + LATEST
                    + ", whose holidays are decided, but found " + days + " days from " + from + ".");
        }
        if (tickEvery.toMillis() < 1) {
            throw new IllegalArgumentException("Expected ticks 1 ms apart or more, but found " + tickEvery + ".");
        }
    }

    /** In order, a tick every ten minutes, {@link #DEFAULT_MISBEHAVIOUR}. */
    public static SimulationSettings of(SimulationSize size, LocalDate from, int days, long seed) {
        return new SimulationSettings(
                size,
                from,
                days,
                seed,
                MisbehaviourRates.overall(DEFAULT_MISBEHAVIOUR),
                Duration.ofMinutes(10),
                Disorder.NONE);
    }

    /** The same with other rates. */
    public SimulationSettings with(MisbehaviourRates changed) {
        return new SimulationSettings(size, from, days, seed, changed, tickEvery, disorder);
    }

    /** The same with another disorder. */
    public SimulationSettings with(Disorder changed) {
        return new SimulationSettings(size, from, days, seed, rates, tickEvery, changed);
    }
}
