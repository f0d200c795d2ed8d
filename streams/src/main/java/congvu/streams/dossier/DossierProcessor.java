package congvu.streams.dossier;

import congvu.domain.dossier.EventCheck;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.rate.RateSums;
import congvu.streams.reference.ReferenceKind;
import congvu.streams.reference.ReferenceOutcome;
import congvu.streams.reference.ReferenceShelf;
import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The task that owns one partition of dossiers, of ticks and of reference data.
 *
 * <p>The work of one tick, and of one change of reference data, is bounded: what is left is done at the next turn of the
 * wall-clock punctuation, with a commit between, so that a storm shows its first alerts before its last are made. The
 * wall clock only says when to go on; what is due is told by ticks alone.
 */
public final class DossierProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    /** How far a live tick may be ahead of the broker that appends it. */
    private static final long MOST_AHEAD_MILLIS = 60_000;

    private static final long LEAST_BETWEEN_COMMITS_MILLIS = 50;

    private final DossierSettings settings;
    private final DossierWire wire;
    private final DossierAccounts accounts;

    private @Nullable Task task;

    public DossierProcessor(DossierSettings settings, DossierWire wire, DossierAccounts accounts) {
        this.settings = settings;
        this.wire = wire;
        this.accounts = accounts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        Task started =
                new Task(context, settings, wire, accounts.open(context.taskId().partition()));
        started.restore();
        context.schedule(Duration.ofMillis(settings.turnMillis()), PunctuationType.WALL_CLOCK_TIME, started::takeTurn);
        task = started;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Task running = task;
        if (running == null) {
            throw new IllegalStateException("Expected the dossier task to be started before its first record.");
        }
        running.process(message);
    }

    @Override
    public void close() {
        Task closing = task;
        if (closing != null) {
            accounts.close(closing.account);
            task = null;
        }
    }

    /** What lives from init to close. */
    private static final class Task {
        private final ProcessorContext<byte[], byte[]> context;
        private final DossierSettings settings;
        private final DossierAccount account;
        private final ReferenceShelf shelf;
        private final RateSums rates;
        private final DueIndex due = new DueIndex();
        private final StageClock clock;
        private final DossierOutput output;
        private final DossierStage stage;
        private final EventIntake intake;
        private final RecordDecoder<Tick> ticks;
        private final Recomputation recomputation = new Recomputation();
        private final LoggedHashStore dossiers;
        private final String dossierTopic;
        private final String clockTopic;
        private final ReferenceWatch watch;
        private long recomputedGeneration;
        private int day = Integer.MIN_VALUE;
        private boolean unitsMoved;

        /** By the wall clock: the last turn, and the turn after which a commit was asked for. */
        private long turnAt;

        private long askedAt;

        Task(
                ProcessorContext<byte[], byte[]> context,
                DossierSettings settings,
                DossierWire wire,
                DossierAccount account) {
            this.context = context;
            this.settings = settings;
            this.account = account;
            this.dossierTopic = wire.topics().dossiers().name();
            this.clockTopic = wire.topics().clock().name();
            this.dossiers = context.getStateStore(DossierNodes.DOSSIERS);
            LoggedHashStore reference = context.getStateStore(DossierNodes.REFERENCE);
            this.shelf = new ReferenceShelf(reference, wire.reference(), settings.defaultOfficeHoursId());
            int partition = context.taskId().partition();
            this.rates = new RateSums(dossiers, partition, settings.rateHold());
            this.clock = new StageClock(dossiers, account);
            this.watch = new ReferenceWatch(account);
            this.output = new DossierOutput(
                    context,
                    wire.results(),
                    new AlertRows(
                            dossierTopic, partition, settings.policy().ladder().version()),
                    settings.policy());
            this.intake = new EventIntake(wire.dossierEvents());
            this.ticks = wire.ticks();
            this.stage = new DossierStage(dossiers, due, rates, output, settings.policy(), shelf::book, clock, account);
        }

        void restore() {
            shelf.load();
            stage.restore();
            recomputedGeneration = shelf.fingerprint() == clock.workedReference() ? shelf.generation() : -1;
        }

        void process(Record<byte[], byte[]> message) {
            RecordMetadata place = context.recordMetadata()
                    .orElseThrow(() -> new IllegalStateException("Expected every record to come from a topic."));
            output.at(place, message.timestamp());
            // Until the next turn tells what is really left.
            account.held(1);
            if (place.topic().equals(dossierTopic)) {
                takeEvent(message, place.offset());
            } else if (place.topic().equals(clockTopic)) {
                takeTick(message);
            } else {
                takeReference(message);
            }
        }

        /** Goes on with whatever is left over, each a bounded piece. */
        void takeTurn(long wallMillis) {
            turnAt = wallMillis;
            output.atTurn(context.currentStreamTimeMs());
            moveUnits();
            fireDue();
            recompute(wallMillis);
            rates.flush(wallMillis, clock.tick(), settings.ratesPerTurn(), output::partial);
            account.held(rates.pending()
                    + recomputation.waiting()
                    + (due.mayHold(clock.tick()) ? 1 : 0)
                    + (recomputedGeneration == shelf.generation() ? 0 : 1));
        }

        private void takeEvent(Record<byte[], byte[]> message, long offset) {
            moveUnits();
            Intake taken = intake.take(message.key(), message.value(), offset);
            Intake.Refused refused = switch (taken) {
                case Intake.Event event -> stage.take(message.key(), event.entry());
                case Intake.Refused atTheDoor -> atTheDoor;
            };
            if (refused != null) {
                clock.countRefused();
                output.refused(refused);
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
                    unitsMoved |= changed.kind() == ReferenceKind.UNIT;
                    // Without any sums there is nothing to move yet: the first of many units need not be bound each.
                    if (rates.size() > 0) {
                        moveUnits();
                    }
                }
                case ReferenceOutcome.Unchanged unchanged -> {
                    // A repeat says nothing new.
                }
                case ReferenceOutcome.Refused refused -> refuseBroadcast(refused.reason(), refused.field());
            }
        }

        /** Each partition has its copy, so it is no part of the account of events. */
        private void refuseBroadcast(RefusalReason reason, @Nullable String field) {
            account.refuseBroadcast();
            output.refused(new Intake.Refused(reason, field));
        }

        private int fireDue() {
            int fired = due.drain(clock.tick(), settings.firingsPerTurn(), stage::timePassed);
            if (fired == settings.firingsPerTurn()) {
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

        private void moveUnits() {
            if (unitsMoved) {
                unitsMoved = false;
                rates.hierarchy(shelf.book());
            }
        }

        private void recompute(long wallMillis) {
            boolean rests = watch.hasComeToRest(wallMillis, shelf.generation());
            if (rests) {
                watch.inspect(shelf.book());
            }
            if (rests && recomputedGeneration != shelf.generation()) {
                recomputedGeneration = shelf.generation();
                recomputation.restart();
                dossiers.forEach(this::waitIfOpen);
                recordWhenDone();
            } else if (!recomputation.isDone()) {
                recomputation.step(settings.recomputationsPerTurn(), stage::referenceChanged);
                recordWhenDone();
            }
        }

        private void waitIfOpen(Entry entry) {
            if (stage.isOpen(entry)) {
                recomputation.add(entry);
            }
        }

        private void recordWhenDone() {
            if (recomputation.isDone()) {
                clock.referenceWorked(shelf.fingerprint());
            }
        }

        private void tellDay(long now) {
            int today = shelf.book().defaultTimeline().localEpochDay(now);
            if (today != day) {
                day = today;
                rates.tellDay(now, output::partial);
            }
        }
    }
}
