package congvu.streams.unit;

import congvu.streams.rate.RateAccounts;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Starts, feeds and ends the task of the units whose ids fall to one partition. */
public final class UnitProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final UnitSettings settings;
    private final int partitions;
    private final UnitWire wire;
    private final RateAccounts rates;
    private final UnitAccounts accounts;
    private @Nullable UnitTask task;

    /**
     * @param partitions of the input
     * @param wire makes the decoders and writers of a task
     */
    public UnitProcessor(
            UnitSettings settings, int partitions, UnitWire wire, RateAccounts rates, UnitAccounts accounts) {
        this.settings = settings;
        this.partitions = partitions;
        this.wire = wire;
        this.rates = rates;
        this.accounts = accounts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        UnitTask started = new UnitTask(
                context,
                settings,
                partitions,
                wire,
                rates,
                accounts.open(context.taskId().partition()));
        context.schedule(
                Duration.ofMillis(settings.rates().intervalMillis()),
                PunctuationType.WALL_CLOCK_TIME,
                started::takeTurn);
        task = started;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        UnitTask running = task;
        if (running == null) {
            throw new IllegalStateException("Expected the task of units to be started before its first record.");
        }
        running.process(message);
    }

    @Override
    public void close() {
        UnitTask closing = task;
        if (closing != null) {
            closing.close();
            accounts.close(closing.account());
            task = null;
        }
    }
}
