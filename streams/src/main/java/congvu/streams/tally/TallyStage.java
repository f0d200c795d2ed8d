package congvu.streams.tally;

import congvu.domain.rate.Contribution;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyJournal;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.FailureCode;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps facts that are counted, for as long as they can be corrected. A fact whose time is over leaves a marker behind,
 * with its contribution settled: whatever is told of it later is refused as too late, since it would be counted twice, and
 * so is whatever is that old.
 */
final class TallyStage {
    private static final Logger LOG = LoggerFactory.getLogger(TallyStage.class);

    /** Learns how what is stated about a fact has changed. */
    @FunctionalInterface
    interface JournalWatch {
        /** Nobody wants to know. */
        JournalWatch NOBODY = (key, before, after) -> {};

        void changed(byte[] key, TallyJournal before, TallyJournal after);
    }

    /** Counts of what has left: begins with a byte that no id may begin with. */
    private static final byte[] COUNTS = {0, 'n'};

    /** Stands for a fact that has left; a packed fact is longer. */
    private static final byte[] MARKER = {1};

    private final LoggedHashStore store;
    private final StageContext context;
    private final TallyPolicy policy;
    private final Function<TallyJournal, List<Contribution>> tally;
    private final JournalWatch watch;
    private final TallyRules rules;
    private final InputAccount events;
    private final DueIndex due = new DueIndex();
    private final TallyCodec codec = new TallyCodec();
    private long acceptedOfLeft;
    private long duplicatesOfLeft;

    /**
     * @param input whose account it is
     * @param tally what a fact adds to the sums
     * @param rules asked about every fact that changed
     * @param watch told of every fact that changed
     */
    TallyStage(
            InputFamily input,
            LoggedHashStore store,
            StageContext context,
            TallyPolicy policy,
            Function<TallyJournal, List<Contribution>> tally,
            TallyRules rules,
            JournalWatch watch) {
        this.watch = watch;
        this.store = store;
        this.context = context;
        this.policy = policy;
        this.tally = tally;
        this.rules = rules;
        this.events = context.account().input(input);
    }

    /** Timers, sums and accounts from what the store holds. */
    public void restore() {
        due.clear();
        acceptedOfLeft = 0;
        duplicatesOfLeft = 0;
        store.forEach(this::restore);
    }

    /** Takes one statement; returns why not, or null when it was taken or was there already. */
    public @Nullable Refusal take(byte[] key, TallyEntry statement) {
        if (statement.occurredAt() + policy.keepMillis() <= context.clock().tick()) {
            return new Refusal(RefusalReason.TOO_LATE, null);
        }
        Entry entry = store.find(key);
        if (entry != null && isMarker(entry)) {
            return new Refusal(RefusalReason.TOO_LATE, null);
        }
        TallyState state = entry == null ? TallyState.UNKNOWN : codec.unpack(entry.value());
        TallyJournal journal = state.journal();
        if (journal.holds(statement)) {
            write(key, entry, codec.pack(state.withDuplicate()));
            events.duplicate(1);
            return null;
        }
        if (journal.entries().size() >= TallyJournal.MOST) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        TallyJournal longer = journal.with(statement);
        TallyRules.Decision decision = tryToAsk(key, longer, state);
        if (decision == null) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        apply(key, entry, state, longer, decision);
        events.accept(1);
        return null;
    }

    private void apply(
            byte[] key, @Nullable Entry entry, TallyState before, TallyJournal longer, TallyRules.Decision decision) {
        List<Contribution> contributions = tally.apply(longer);
        TallyState next = new TallyState(
                longer.latestAt() + policy.keepMillis(),
                before.duplicates(),
                contributions,
                longer,
                decision.told(),
                decision.isWithPerson());
        byte[] packed = codec.pack(next);
        rules.carryOut(decision);
        watch.changed(key, before.journal(), longer);
        move(before.contributions(), contributions);
        due.schedule(write(key, entry, packed), next.leavesAt());
    }

    /** Null when it cannot be told what rules say: a defect of ours that must not stop the facts behind this one. */
    private TallyRules.@Nullable Decision tryToAsk(byte[] key, TallyJournal journal, TallyState before) {
        try {
            return rules.ask(new String(key, StandardCharsets.UTF_8), journal, before);
        } catch (RuntimeException e) {
            // Names the defect, never the person, nor what was said.
            LOG.atError()
                    .addKeyValue("partition", context.account().partition())
                    .addKeyValue("failure", FailureCode.of(e))
                    .log("What rules say of a fact could not be told.");
            context.account().unsettled();
            return null;
        }
    }

    /** Lets facts leave whose time is over; returns how many. */
    public int fireDue(int limit) {
        long acceptedBefore = acceptedOfLeft;
        int fired = due.drain(context.clock().tick(), limit, this::leave);
        if (acceptedOfLeft != acceptedBefore) {
            writeCounts();
        }
        return fired;
    }

    public boolean mayBeDue() {
        return due.mayHold(context.clock().tick());
    }

    private void leave(Entry entry) {
        TallyState state = codec.unpack(entry.value());
        state.contributions().forEach(context.rates()::settle);
        acceptedOfLeft += state.journal().entries().size();
        duplicatesOfLeft += state.duplicates();
        store.put(entry, MARKER);
    }

    private static boolean isMarker(Entry entry) {
        return entry.value().length == MARKER.length;
    }

    private void move(List<Contribution> before, List<Contribution> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            context.rates().move(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null);
        }
    }

    private void restore(Entry entry) {
        if (Arrays.equals(entry.key(), COUNTS)) {
            PackedReader counts = new PackedReader().over(entry.value());
            acceptedOfLeft = counts.getUnsigned();
            duplicatesOfLeft = counts.getUnsigned();
            events.accept(acceptedOfLeft);
            events.duplicate(duplicatesOfLeft);
            return;
        }
        if (StageClock.isReserved(entry.key()) || isMarker(entry)) {
            return;
        }
        TallyState state = codec.unpack(entry.value());
        due.adopt(entry, state.leavesAt());
        move(List.of(), state.contributions());
        events.accept(state.journal().entries().size());
        events.duplicate(state.duplicates());
    }

    private void writeCounts() {
        PackedWriter counts = new PackedWriter();
        counts.putUnsigned(acceptedOfLeft);
        counts.putUnsigned(duplicatesOfLeft);
        write(COUNTS, store.find(COUNTS), counts.toBytes());
    }

    private Entry write(byte[] key, @Nullable Entry entry, byte[] packed) {
        if (entry == null) {
            return store.put(key, packed);
        }
        store.put(entry, packed);
        return entry;
    }
}
