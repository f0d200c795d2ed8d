package congvu.streams.dossier;

import static congvu.testkit.fixtures.DossierFixture.at;

import congvu.domain.alert.Ladder;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.standing.Policy;
import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Signal;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.UnitMessageKind;
import congvu.streams.partition.PartitionProcessor;
import congvu.streams.partition.PartitionSettings;
import congvu.streams.partition.PartitionWire;
import congvu.streams.signal.UnitHits;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The task of one partition with its stores: events, ticks, rules and actions in; signals and hits of units out. */
final class FileTask {
    static {
        AvroSafety.install();
    }

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final long DAY_MILLIS = 86_400_000L;

    /** What was told of signals, in order; a tombstone as null. */
    final List<@Nullable Signal> told = new ArrayList<>();

    /** As the compacted topic ends up. */
    final Map<String, Signal> latest = new TreeMap<>();

    /** Hits that units know, as unit, rule and fact. */
    final List<String> unitHits = new ArrayList<>();

    final List<RefusalReason> refused = new ArrayList<>();

    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final Map<String, LoggedHashStore> stores = StoreFixture.ofPartition();
    private final Map<Long, SpecificRecord> log = new HashMap<>();
    private final PartitionSettings settings;
    private PartitionAccounts accounts = new PartitionAccounts();
    private MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private PartitionProcessor processor;
    private long wallMillis;
    private long offset;

    FileTask() {
        this(90, 730, 1_000);
    }

    FileTask(int keepClosedDays, int keepSignalsDays, int recomputationsPerTurn) {
        this(keepClosedDays, keepSignalsDays, 5_000, recomputationsPerTurn);
    }

    FileTask(int keepClosedDays, int keepSignalsDays, int firingsPerTurn, int recomputationsPerTurn) {
        Policy policy = new Policy(Ladder.standard(1, 1, 2, 3), 60_000, Map.of(), keepClosedDays * DAY_MILLIS);
        PartitionSettings standard = PartitionSettings.of(policy, "default");
        settings = new PartitionSettings(
                policy,
                standard.tallies(),
                "default",
                standard.turnMillis(),
                firingsPerTurn,
                recomputationsPerTurn,
                standard.ratesPerTurn(),
                standard.rateHold(),
                standard.attendance(),
                new SignalPolicy(5, keepSignalsDays * DAY_MILLIS));
        processor = started();
    }

    /** With the rules of files. */
    static FileTask withRules() {
        FileTask task = new FileTask();
        task.reference(FileRules.all());
        return task;
    }

    FileTask dossier(List<DossierEvent> events) {
        events.forEach(event -> send(TOPICS.dossiers(), event.getDossierId(), event));
        return this;
    }

    FileTask task(List<TaskEvent> events) {
        events.forEach(event -> send(TOPICS.tasks(), event.getTaskId(), event));
        return this;
    }

    FileTask cases(List<FeedbackEvent> events) {
        events.forEach(event -> send(TOPICS.feedback(), event.getCaseId(), event));
        return this;
    }

    FileTask act(OperatorAction action) {
        send(TOPICS.actions(), action.getAboutId(), action);
        return this;
    }

    FileTask tick(String local) {
        send(TOPICS.clock(), "0", new Tick(at(local), "test", TickMode.REPLAY));
        turn();
        return this;
    }

    /** Reference data that has not come to rest yet. */
    FileTask referenceUnderWay(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> send(TOPICS.reference(), key, record));
        return this;
    }

    FileTask reference(Map<String, SpecificRecord> records) {
        referenceUnderWay(records);
        for (int i = 0; i < 4; i++) {
            turn();
        }
        return this;
    }

    /** Ends the task, and begins again with what a restore would find. */
    FileTask restart() {
        processor.close();
        stores.replaceAll((name, store) -> StoreFixture.restored(store));
        processor = started();
        return this;
    }

    void turn() {
        wallMillis += 1_000;
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(wallMillis);
        collect();
    }

    /** Rule and state of all that were told of, in the order of their ids' rules. */
    List<String> standing() {
        return latest.values().stream()
                .map(signal -> signal.getRuleId() + " " + signal.getState())
                .sorted()
                .toList();
    }

    /** The one signal of a rule. */
    Signal of(String ruleId) {
        List<Signal> found = latest.values().stream()
                .filter(signal -> signal.getRuleId().equals(ruleId))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one signal of " + ruleId + ", but found " + found);
        }
        return found.getFirst();
    }

    /** The record at an offset of the only partition. */
    SpecificRecord recordAt(long place) {
        SpecificRecord record = log.get(place);
        if (record == null) {
            throw new AssertionError("Expected a record at offset " + place + ", but found none.");
        }
        return record;
    }

    InputAccount actions() {
        return accounts.accounts().getFirst().input(InputFamily.ACTIONS);
    }

    long signalsTo(congvu.domain.rule.SignalState state) {
        return accounts.accounts().getFirst().signalsTo(state);
    }

    /** How many bytes are kept of a file. */
    int bytesOf(String store, String id) {
        Entry entry = Objects.requireNonNull(stores.get(store)).find(id.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(entry).value().length;
    }

    Map<String, String> stored(String store) {
        return StoreFixture.contents(stores.get(store));
    }

    private PartitionProcessor started() {
        context = new MockProcessorContext<>();
        stores.values().forEach(context::addStateStore);
        context.setCurrentStreamTimeMs(0);
        accounts = new PartitionAccounts();
        PartitionProcessor made = new PartitionProcessor(settings, new PartitionWire(TOPICS, serdes), accounts);
        made.init(context);
        return made;
    }

    private void send(TopicSpec topic, String key, SpecificRecord record) {
        log.put(offset, record);
        context.setRecordMetadata(topic.name(), 0, offset++);
        byte[] value = serdes.encoder(topic).encode(record);
        processor.process(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, wallMillis));
        collect();
    }

    private void collect() {
        for (MockProcessorContext.CapturedForward<? extends byte[], ? extends byte[]> sent : context.forwarded()) {
            byte[] value = sent.record().value();
            switch (sent.childName().orElse("")) {
                case PartitionNodes.TO_SIGNALS ->
                    signal(new String(sent.record().key(), StandardCharsets.UTF_8), value);
                case PartitionNodes.TO_RATE_PARTIALS -> unit(value);
                case PartitionNodes.TO_REJECTED ->
                    refused.add(serdes.<Rejected>decoder(TOPICS.rejected())
                            .decode(value)
                            .getReason());
                default -> {
                    // Of no interest here.
                }
            }
        }
        context.resetForwards();
    }

    private void signal(String key, byte @Nullable [] value) {
        if (value == null) {
            latest.remove(key);
            told.add(null);
            return;
        }
        Signal signal = serdes.<Signal>decoder(TOPICS.signals()).decode(value);
        Signal before = latest.put(key, signal);
        int expected = before == null ? 1 : before.getVersion() + 1;
        if (signal.getVersion() != expected || !signal.getSignalId().equals(key)) {
            throw new AssertionError("Expected version " + expected + " of " + key + ", but found " + signal);
        }
        told.add(signal);
    }

    private void unit(byte[] value) {
        if (UnitMessageKind.of(value) != UnitMessageKind.HIT) {
            return;
        }
        UnitHits hits = UnitHits.read(new PackedReader().over(value));
        hits.changes().forEach(change -> {
            String name = hits.unitId() + " " + change.hit().hit().ruleId() + " "
                    + change.hit().hit().factKey();
            unitHits.remove(name);
            if (change.isThere()) {
                unitHits.add(name);
            }
        });
    }
}
