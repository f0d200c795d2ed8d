package congvu.streams.role;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the processors of this process say of themselves. No personal data.
 *
 * @param state of the engine, one word
 * @param isHealthy whether input is being worked off
 * @param tickMillis the lowest tick of the partitions owned, epoch milliseconds; none before the first
 * @param tickDelaySeconds how far that is behind the host's clock; none in a replay
 * @param accepted events taken into a journal
 * @param duplicates events that were there already
 * @param refused records refused
 * @param openFiles files that have not ended
 * @param held pieces of work that the partition tasks have left for a later turn
 * @param ratesPending groups whose rates have changed and wait to be published
 * @param recordsToRestore records still to be read back
 * @param recordsRestored records read back since the start
 * @param lastFailure what killed the last thread that died, null when none did
 */
public record StreamsHealth(
        String state,
        boolean isHealthy,
        OptionalLong tickMillis,
        OptionalDouble tickDelaySeconds,
        long accepted,
        long duplicates,
        long refused,
        long openFiles,
        long held,
        long ratesPending,
        long recordsToRestore,
        long recordsRestored,
        @Nullable String lastFailure) {

    /** Share of refused records among all, 0 without any. */
    public double refusedShare() {
        long all = accepted + duplicates + refused;
        return all == 0 ? 0 : (double) refused / all;
    }
}
