package congvu.streams.role;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A store that keeps nothing and says that it is persistent, so that Streams keeps its process id in the state folder.
 *
 * <p>Without a persistent store Streams draws a new process id at each start. The transactional id changes with it, and
 * the transaction of a process that was killed then blocks its successor until the broker gives it up, 10 to 20 s later;
 * under the old id the successor ends it at once. It also makes two processes on one state folder an error.
 */
final class AnchorStore implements StateStore {

    static final String NAME = "anchor";

    private boolean open;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        // There is nothing to keep.
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    /** It has no changelog, and so no offsets to lose; else Streams would write a file for them. */
    @Override
    @SuppressWarnings("deprecation")
    public boolean managesOffsets() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    /** Builds one per task. */
    static final class Builder implements StoreBuilder<AnchorStore> {

        @Override
        public AnchorStore build() {
            return new AnchorStore();
        }

        @Override
        public StoreBuilder<AnchorStore> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<AnchorStore> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<AnchorStore> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<AnchorStore> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
