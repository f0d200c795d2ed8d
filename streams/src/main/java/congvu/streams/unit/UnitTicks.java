package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.stage.StageClock;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.HashMap;
import java.util.Map;

/**
 * Up to which tick each partition has told everything. For a unit time has come as far as the slowest of them: until then
 * a file or a person of a day may still tell of it. Kept in the store of units.
 */
final class UnitTicks {
    private static final byte TICK = 'W';

    private final LoggedHashStore store;
    private final int partitions;
    private final Map<Integer, Long> tickByPartition = new HashMap<>();
    private final PackedWriter writer = new PackedWriter(16);
    private final PackedReader reader = new PackedReader();
    private long reached = StageClock.NO_TICK;

    UnitTicks(LoggedHashStore store, int partitions) {
        this.store = store;
        this.partitions = partitions;
    }

    static boolean isTick(byte[] key) {
        return key.length > 0 && key[0] == TICK;
    }

    /** Takes back what the store keeps. */
    void restore(Entry entry) {
        reader.over(entry.key()).get();
        int partition = reader.getUnsignedInt();
        tickByPartition.put(partition, reader.over(entry.value()).getSigned());
        reckon();
    }

    /** Whether the tick that all partitions have reached is another one now. A partition never goes back. */
    boolean advance(WorkedMessage worked) {
        Long known = tickByPartition.get(worked.partition());
        if (known != null && known >= worked.tick()) {
            return false;
        }
        tickByPartition.put(worked.partition(), worked.tick());
        byte[] key = writer.reset().put(TICK).putUnsigned(worked.partition()).toBytes();
        store.put(key, writer.reset().putSigned(worked.tick()).toBytes());
        long before = reached;
        reckon();
        return reached != before;
    }

    /** Epoch milliseconds; {@link StageClock#NO_TICK} before all partitions have told one. */
    long reached() {
        return reached;
    }

    private void reckon() {
        reached = tickByPartition.size() < partitions
                ? StageClock.NO_TICK
                : tickByPartition.values().stream().min(Long::compare).orElse(StageClock.NO_TICK);
    }
}
