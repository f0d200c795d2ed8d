package congvu.streams.partition;

import congvu.streams.stage.PartitionAccounts;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Starts, feeds and ends the task that owns one partition of every input topic. */
public final class PartitionProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final PartitionSettings settings;
    private final PartitionWire wire;
    private final PartitionAccounts accounts;

    private @Nullable PartitionTask task;

    public PartitionProcessor(PartitionSettings settings, PartitionWire wire, PartitionAccounts accounts) {
        this.settings = settings;
        this.wire = wire;
        this.accounts = accounts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        PartitionTask started = new PartitionTask(
                context, settings, wire, accounts.open(context.taskId().partition()));
        started.restore();
        context.schedule(Duration.ofMillis(settings.turnMillis()), PunctuationType.WALL_CLOCK_TIME, started::takeTurn);
        task = started;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        PartitionTask running = task;
        if (running == null) {
            throw new IllegalStateException(
                    "Expected the task of the partition to be started before its first record.");
        }
        running.process(message);
    }

    @Override
    public void close() {
        PartitionTask closing = task;
        if (closing != null) {
            accounts.close(closing.account());
            task = null;
        }
    }
}
