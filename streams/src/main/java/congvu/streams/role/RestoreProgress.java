package congvu.streams.role;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the stores has been read back from Kafka. Called by the engine's threads, read by any. */
final class RestoreProgress implements StateRestoreListener {

    private final Map<TopicPartition, Restore> restores = new ConcurrentHashMap<>();
    private final AtomicLong restoredBefore = new AtomicLong();

    private record Restore(long total, AtomicLong done) {}

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long startingOffset, long endingOffset) {
        restores.put(partition, new Restore(Math.max(0, endingOffset - startingOffset), new AtomicLong()));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEndOffset, long records) {
        Restore restore = restores.get(partition);
        if (restore != null) {
            restore.done.addAndGet(records);
        }
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long totalRestored) {
        end(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long totalRestored) {
        end(partition);
    }

    /** Records read back since the start. */
    long restored() {
        return restoredBefore.get()
                + restores.values().stream()
                        .mapToLong(restore -> restore.done.get())
                        .sum();
    }

    /** Records still to be read back; offsets that were compacted away count until a store is done. */
    long remaining() {
        return restores.values().stream()
                .mapToLong(restore -> Math.max(0, restore.total - restore.done.get()))
                .sum();
    }

    private void end(TopicPartition partition) {
        Restore ended = restores.remove(partition);
        if (ended != null) {
            restoredBefore.addAndGet(ended.done.get());
        }
    }
}
