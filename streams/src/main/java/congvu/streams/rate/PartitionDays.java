package congvu.streams.rate;

import java.util.HashMap;
import java.util.Map;

/**
 * The local day that each partition of the dossiers has reached. A period is over when the last of them is past it:
 * until then a dossier of that period may still be on its way.
 */
final class PartitionDays {

    private static final int NOT_YET = Integer.MIN_VALUE;

    private final int partitions;
    private final Map<Integer, Integer> dayByPartition = new HashMap<>();
    private int reached = NOT_YET;

    PartitionDays(int partitions) {
        this.partitions = partitions;
    }

    /** Whether this is news. A day never goes back. */
    boolean advance(int partition, int epochDay) {
        Integer known = dayByPartition.get(partition);
        if (known != null && known >= epochDay) {
            return false;
        }
        dayByPartition.put(partition, epochDay);
        reached = dayByPartition.size() < partitions
                ? NOT_YET
                : dayByPartition.values().stream().min(Integer::compare).orElse(NOT_YET);
        return true;
    }

    /** The epoch day that all partitions have reached. */
    int reached() {
        return reached;
    }

    void clear() {
        dayByPartition.clear();
        reached = NOT_YET;
    }
}
