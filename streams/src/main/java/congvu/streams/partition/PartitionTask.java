package congvu.streams.partition;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.standing.Policy;
import congvu.intake.Refusal;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.attendance.AttendanceStages;
import congvu.streams.dossier.DossierStages;
import congvu.streams.dossier.GrievanceDesk;
import congvu.streams.person.PersonKeeper;
import congvu.streams.rate.RateSums;
import congvu.streams.reference.ReferenceOutcome;
import congvu.streams.reference.ReferenceShelf;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.unit.UnitCourier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What lives from the start to the end of a task: its stages, and what they share.
 *
 * <p>The work of one tick, and of one change of reference data, is bounded: what is left is done at the next turn of the
 * wall-clock punctuation, with a commit between, so that a storm shows its first alerts before its last are made. The
 * wall clock only says when to go on; what is due is told by ticks alone. Not thread safe.
 */
final class PartitionTask implements StageContext {
    /** How far a live tick may be ahead of the broker that appends it. */
    private static final long MOST_AHEAD_MILLIS = 60_000;

    private static final long LEAST_BETWEEN_COMMITS_MILLIS = 50;

    private final ProcessorContext<byte[], byte[]> context;
    private final PartitionSettings settings;
    private final PartitionAccount account;
    private final ReferenceShelf shelf;
    private final RateSums rates;
    private final StageClock clock;
    private final Outlet outlet;
    private final UnitCourier units;
    private final List<Stage> stages;
    private final Map<String, Stage> stageByTopic = new HashMap<>();
    private final RecordDecoder<Tick> ticks;
    private final String clockTopic;
    private final String grievanceTopic;
    private final GrievanceDesk grievances;
    private final ReferenceWatch watch;
    private long generationAtStart;
    private long recomputedGeneration;
    private boolean recomputes;
    private int day = Integer.MIN_VALUE;

    /** By the wall clock: the last turn, and the turn after which a commit was asked for. */
    private long turnAt;

    private long askedAt;

    PartitionTask(
            ProcessorContext<byte[], byte[]> context,
            PartitionSettings settings,
            PartitionWire wire,
            PartitionAccount account) {
        this.context = context;
        this.settings = settings;
        this.account = account;
        this.clockTopic = wire.topics().clock().name();
        this.grievanceTopic = wire.topics().grievances().name();
        LoggedHashStore dossiers = context.getStateStore(PartitionNodes.DOSSIERS);
        this.shelf = new ReferenceShelf(
                context.getStateStore(PartitionNodes.REFERENCE), wire.reference(), settings.defaultOfficeHoursId());
        this.rates = new RateSums(dossiers, account.partition(), settings.rateHold());
        this.clock = new StageClock(dossiers, account);
        this.watch = new ReferenceWatch(account);
        this.outlet = new Outlet(context, wire.rejected());
        this.units = new UnitCourier(account.partition(), rates, outlet, wire.actions());
        this.ticks = wire.ticks();
        PersonKeeper persons = new PersonKeeper(
                context.getStateStore(PartitionNodes.PERSONS), this, outlet, wire.signals(), settings.correctable());
        DossierStages made = new DossierStages(wire.topics(), wire.serdes(), this, outlet, wire.results());
        this.stages = new ArrayList<>(made.of(context::getStateStore, settings.tallies(), units, persons));
        stages.add(AttendanceStages.of(
                wire.topics(),
                wire.serdes(),
                wire.days(),
                context.getStateStore(PartitionNodes.ATTENDANCE),
                this,
                outlet,
                settings.attendance(),
                persons));
        this.grievances = made.grievances();
        for (Stage stage : stages) {
            stageByTopic.put(stage.family().topicIn(wire.topics()).name(), stage);
        }
    }

    @Override
    public PartitionAccount account() {
        return account;
    }

    @Override
    public ReferenceBook book() {
        return shelf.book();
    }

    @Override
    public int generation() {
        return (int) (shelf.boundGeneration() - generationAtStart);
    }

    @Override
    public Policy policy() {
        return settings.policy();
    }

    @Override
    public SignalPolicy signals() {
        return settings.signals();
    }

    @Override
    public StageClock clock() {
        return clock;
    }

    @Override
    public RateSums rates() {
        return rates;
    }

    void restore() {
        shelf.load();
        clock.restore();
        boolean isWorked = shelf.fingerprint() == clock.workedReference();
        recomputedGeneration = isWorked ? shelf.generation() : -1;
        generationAtStart = isWorked ? shelf.generation() : shelf.generation() - 1;
        // A crash between a change of the tree and the move of the sums: begin with the tree that the sums were told
        // by.
        rates.start(shelf.hasOldUnits() ? shelf.bookOfOldUnits() : shelf.book());
        stages.forEach(Stage::restore);
        units.reached(clock.tick());
    }

    void process(Record<byte[], byte[]> message) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("Expected every record to come from a topic."));
        outlet.at(place, message.timestamp());
        // Until the next turn tells what is really left.
        account.held(1);
        Stage stage = stageByTopic.get(place.topic());
        if (stage != null) {
            takeEvent(stage, message, place.offset());
        } else if (place.topic().equals(clockTopic)) {
            takeTick(message);
        } else if (place.topic().equals(grievanceTopic)) {
            takeGrievance(message);
        } else {
            takeReference(message);
        }
    }

    /** Goes on with whatever is left over, each a bounded piece. */
    void takeTurn(long wallMillis) {
        turnAt = wallMillis;
        outlet.atTurn(context.currentStreamTimeMs());
        shelf.turn();
        fireDue();
        recompute(wallMillis);
        rates.flush(wallMillis, clock.tick(), settings.ratesPerTurn(), outlet::partial);
        int left = waiting() + dueStages() + (recomputedGeneration == shelf.generation() ? 0 : 1);
        units.turn(wallMillis, left == 0);
        account.held(rates.pending() + left + units.waiting());
    }

    private void takeEvent(Stage stage, Record<byte[], byte[]> message, long offset) {
        Refusal refusal = stage.take(message.key(), message.value(), offset);
        if (refusal != null && stage.isBroadcast(message.key())) {
            refuseBroadcast(refusal.reason(), refusal.field());
        } else if (refusal != null) {
            clock.countRefused(stage.family());
            outlet.refused(refusal);
        }
    }

    private void takeGrievance(Record<byte[], byte[]> message) {
        Refusal refusal = grievances.take(message.key(), message.value());
        if (refusal != null) {
            refuseBroadcast(refusal.reason(), refusal.field());
        }
    }

    private void takeTick(Record<byte[], byte[]> message) {
        if (message.value() == null) {
            refuseBroadcast(RefusalReason.BAD_FRAME, null);
            return;
        }
        try {
            Tick tick = ticks.decode(message.value());
            boolean live = tick.getMode() == TickMode.LIVE;
            long now = tick.getNow().toEpochMilli();
            if (isImpossible(now, live, message.timestamp())) {
                refuseBroadcast(RefusalReason.TIME_OUT_OF_RANGE, "now");
                return;
            }
            account.live(live);
            if (clock.advanceTo(now)) {
                tellDay(now);
                if (fireDue() > 0 && live) {
                    commitSoon();
                }
            }
        } catch (WireException e) {
            refuseBroadcast(e.reason(), e.field());
        }
    }

    /** Time never goes back: one tick from a far future would make everything overdue for good. */
    private static boolean isImpossible(long now, boolean live, long appendedAt) {
        return EventCheck.isOutside(now) || (live && now > appendedAt + MOST_AHEAD_MILLIS);
    }

    private void takeReference(Record<byte[], byte[]> message) {
        switch (shelf.accept(message.key(), message.value())) {
            case ReferenceOutcome.Changed changed -> {
                // Worked through when it has come to rest.
                clock.referenceCame();
                units.reference(message.key(), message.value());
            }
            case ReferenceOutcome.Unchanged unchanged -> {
                // A repeat says nothing new.
            }
            case ReferenceOutcome.Refused refused -> refuseBroadcast(refused.reason(), refused.field());
        }
    }

    /** Each partition has its copy, or it comes from a task of ours: it is no part of the account of events. */
    private void refuseBroadcast(RefusalReason reason, @Nullable String field) {
        account.refuseBroadcast();
        outlet.refused(new Refusal(reason, field));
    }

    private int fireDue() {
        int fired = 0;
        boolean isMore = false;
        for (Stage stage : stages) {
            int ofStage = stage.fireDue(settings.firingsPerTurn());
            isMore |= ofStage == settings.firingsPerTurn();
            fired += ofStage;
        }
        if (isMore) {
            context.commit();
        }
        return fired;
    }

    /** Somebody waits for an alert: it need not wait for the commit interval. A backlog of ticks does not ask each time. */
    private void commitSoon() {
        if (turnAt - askedAt >= LEAST_BETWEEN_COMMITS_MILLIS) {
            askedAt = turnAt;
            context.commit();
        }
    }

    private void recompute(long wallMillis) {
        boolean rests = watch.hasComeToRest(wallMillis, shelf.generation());
        if (rests) {
            watch.inspect(shelf.book());
            rates.hierarchy(shelf.book());
            shelf.forgetOldUnits();
        }
        if (rests && recomputedGeneration != shelf.generation()) {
            recomputedGeneration = shelf.generation();
            recomputes = true;
            stages.forEach(Stage::referenceIsNew);
        } else {
            stages.forEach(stage -> stage.recompute(settings.recomputationsPerTurn()));
        }
        // What came since this round began is not worked through by it: its own round follows when it has come to rest.
        if (recomputes && waiting() == 0 && recomputedGeneration == shelf.generation()) {
            recomputes = false;
            clock.referenceWorked(shelf.fingerprint());
        }
    }

    private int waiting() {
        int waiting = 0;
        for (Stage stage : stages) {
            waiting += stage.waiting();
        }
        return waiting;
    }

    private int dueStages() {
        int due = 0;
        for (Stage stage : stages) {
            due += stage.mayBeDue() ? 1 : 0;
        }
        return due;
    }

    private void tellDay(long now) {
        int today = shelf.book().defaultTimeline().localEpochDay(now);
        if (today != day) {
            day = today;
            rates.tellDay(now, outlet::partial);
            units.reached(now);
        }
    }
}
