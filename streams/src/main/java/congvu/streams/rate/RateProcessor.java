package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.store.LoggedHashStore;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Takes partial rates of all tasks of dossiers and publishes the rates of the units that fall to this task.
 *
 * <p>The wall clock only says when to publish, never what.
 */
public final class RateProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final RateConfig config;
    private final int dossierPartitions;
    private final RateWire wire;
    private final RateAccounts accounts;
    private final PackedReader reader = new PackedReader();
    private @Nullable Task task;

    /** When the last turn was: what comes between two turns counts as of the earlier one. */
    private long turnAt;

    /**
     * @param dossierPartitions how many partitions the dossiers have: a period is over when all have passed it
     * @param wire makes the writers of a task
     */
    public RateProcessor(RateConfig config, int dossierPartitions, RateWire wire, RateAccounts accounts) {
        this.config = config;
        this.dossierPartitions = dossierPartitions;
        this.wire = wire;
        this.accounts = accounts;
    }

    /** What lives from init to close. */
    private record Task(RateLedger ledger, RateRecords records, RateAccount account) {}

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        LoggedHashStore store = context.getStateStore(RateNodes.STORE);
        RateAccount account = accounts.open(context.taskId().partition());
        RateLedger ledger = new RateLedger(new RateStore(store), config, dossierPartitions);
        turnAt = 0;
        ledger.load(turnAt);
        account.pending(ledger.pending());
        RateRecords records = new RateRecords(context, wire.rates(), wire.officers(), config.minimumRatings(), account);
        Task started = new Task(ledger, records, account);
        context.schedule(
                Duration.ofMillis(config.intervalMillis()),
                PunctuationType.WALL_CLOCK_TIME,
                now -> publish(started, now));
        task = started;
    }

    @Override
    public void process(Record<byte[], byte[]> partial) {
        Task running = task;
        if (running == null) {
            throw new IllegalStateException("Expected the rate task to be started before its first record.");
        }
        running.ledger.accept(RatePartial.read(reader.over(partial.value()), running.ledger::name), turnAt);
        running.account.partial();
        running.account.pending(running.ledger.pending());
    }

    @Override
    public void close() {
        Task closing = task;
        if (closing != null) {
            accounts.close(closing.account);
            task = null;
        }
    }

    private void publish(Task running, long now) {
        turnAt = now;
        running.ledger.publish(now, config.groupsPerInterval(), running.records);
        running.account.pending(running.ledger.pending());
    }
}
