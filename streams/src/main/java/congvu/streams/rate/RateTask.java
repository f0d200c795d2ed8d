package congvu.streams.rate;

import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.signal.RateSource;
import congvu.streams.packed.PackedReader;
import congvu.streams.store.LoggedHashStore;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Takes partial rates of all partitions and publishes the rates of the units that fall to one task of units.
 *
 * <p>The wall clock only says when to publish, never what. Not thread safe.
 */
public final class RateTask implements AutoCloseable {

    private final RateConfig config;
    private final RateAccounts accounts;
    private final RateAccount account;
    private final RateLedger ledger;
    private final RateRecords records;
    private final CardOutlet cards;
    private final PackedReader reader = new PackedReader();

    /** When the last turn was: what comes between two turns counts as of the earlier one. */
    private long turnAt;

    /**
     * Begins with what the store holds.
     *
     * @param dossierPartitions how many partitions the dossiers have: a period is over when all have passed it
     * @param policies how scorecards are scored, as the reference data of the task tells
     * @param wire makes the writers of a task
     * @param watch hears of every sum of a unit that changes
     */
    public RateTask(
            ProcessorContext<byte[], byte[]> context,
            RateConfig config,
            int dossierPartitions,
            ScorecardPolicies policies,
            RateWire wire,
            RateAccounts accounts,
            RateWatch watch) {
        this.config = config;
        this.accounts = accounts;
        LoggedHashStore store = context.getStateStore(RateNodes.STORE);
        this.account = accounts.open(context.taskId().partition());
        RateStore kept = new RateStore(store);
        CardLedger scorecards = new CardLedger(kept, config, wire.scorecards(), policies);
        this.ledger = new RateLedger(kept, config, dossierPartitions, scorecards, watch);
        this.cards = new CardOutlet(context, account);
        this.records = new RateRecords(context, wire.rates(), wire.officers(), config.minimumRatings(), account);
        ledger.load(turnAt);
        account.pending(ledger.pending());
    }

    /** Takes a record of partial rates. */
    public void take(byte[] partial) {
        ledger.accept(RatePartial.read(reader.over(partial), ledger::name), turnAt);
        account.partial();
        account.pending(ledger.pending());
    }

    /** Publishes what is ready, a bounded piece. */
    public void turn(long wallMillis) {
        turnAt = wallMillis;
        ledger.publish(wallMillis, config.groupsPerInterval(), records, cards);
        account.pending(ledger.pending());
    }

    /**
     * The rates of a unit of this task as they stand, published or not yet.
     *
     * @param hasUnitsBelow a unit without any is summed alone only
     */
    public RateSource ratesOf(String unitId, boolean hasUnitsBelow) {
        return new UnitRates(ledger, unitId, hasUnitsBelow);
    }

    /** Every unit for which anything was counted. */
    public List<String> units() {
        return ledger.months().units();
    }

    /** Other policies of scorecards are in force. */
    public void policies(ScorecardPolicies policies) {
        ledger.policies(policies, turnAt);
    }

    @Override
    public void close() {
        accounts.close(account);
    }
}
