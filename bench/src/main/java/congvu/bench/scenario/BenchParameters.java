package congvu.bench.scenario;

import congvu.producers.simulate.SimulationSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of a run.
 *
 * @param dossiers of the throughput run
 * @param seed of its history
 * @param rules in force meanwhile: 0 for none, else as {@link congvu.bench.load.RuleLoad} makes them
 * @param tickEvery distance of its ticks, in the time of the data
 * @param partitions of input topics
 * @param threads of the topology
 * @param heapMiB largest heap of the topology's process
 * @param live of the alert delay run
 * @param stormOpen deadlines in one instant
 * @param restoreOpen deadlines to be restored
 * @param tick of the tick run
 * @param staff of the nation run
 * @param families of the run by families
 * @param holiday of the holiday run
 * @param gateway of the gateway run
 * @param workDirectory where broker and logs live while it runs
 * @param reference folder with the nation's office hours and holidays
 * @param settings of the topology, over its own: to try one out
 * @param recording where the topology's process leaves a flight recording, null for none
 */
public record BenchParameters(
        int dossiers,
        long seed,
        int rules,
        Duration tickEvery,
        int partitions,
        int threads,
        int heapMiB,
        Live live,
        int stormOpen,
        int restoreOpen,
        Ticks tick,
        int staff,
        Families families,
        Live holiday,
        Http gateway,
        Path workDirectory,
        Path reference,
        Map<String, String> settings,
        @Nullable Path recording) {

    public BenchParameters {
        settings = Map.copyOf(settings);
    }

    /** Where the processes leave what they print; it stays when a run fails. */
    public Path logs() {
        return workDirectory.resolve("logs");
    }

    /**
     * The alert delay run.
     *
     * @param open deadlines before it begins
     * @param eventsPerSecond while it is measured
     * @param alertsPerSecond that fall due while it is measured
     * @param seconds that are measured
     * @param warmUpSeconds before them, under the same load
     */
    public record Live(int open, int eventsPerSecond, int alertsPerSecond, int seconds, int warmUpSeconds) {

        /** Deadlines that fall due while it runs. */
        public int falling() {
            return alertsPerSecond * (seconds + warmUpSeconds);
        }
    }

    /**
     * The gateway run.
     *
     * @param eventsPerSecond that are offered
     * @param batchEvents in one request
     * @param seconds that are measured, and as many under kills
     * @param kills of the broker meanwhile
     */
    public record Http(int eventsPerSecond, int batchEvents, int seconds, int kills) {}

    /**
     * The run by families.
     *
     * @param size of the simulated world
     * @param days of its life
     */
    public record Families(SimulationSize.Named size, int days) {}

    /**
     * The tick run.
     *
     * @param open deadlines in the smaller of two stores; the larger has ten times as many
     * @param measured ticks in each
     * @param duePerTick deadlines that fall due at each
     */
    public record Ticks(int open, int measured, int duePerTick) {

        /** Deadlines that fall due in all ticks, those of the warm-up among them. */
        public int falling() {
            return (measured + warmUp()) * duePerTick;
        }

        /** Ticks before the measured ones: as long as a compiler takes. */
        public int warmUp() {
            return Math.max(20, measured / 2);
        }
    }
}
