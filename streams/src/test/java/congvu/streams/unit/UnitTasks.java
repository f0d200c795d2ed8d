package congvu.streams.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.signal.SignalPolicy;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.packed.PackedWriter;
import congvu.streams.rate.RateAccounts;
import congvu.streams.rate.RateConfig;
import congvu.streams.rate.RateHold;
import congvu.streams.rate.RateNodes;
import congvu.streams.rate.RatePartitioner;
import congvu.streams.rate.RateSums;
import congvu.streams.signal.UnitHits;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The tasks of units without an engine around them: what partitions tell them comes by the partitioner of the internal
 * topic, and each can be stopped and begin again from its stores.
 */
final class UnitTasks {
    static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final int PARTITIONS = 2;

    /** Every version of every signal in order; a null at the end for one that has left. */
    final Map<String, List<Signal>> versions = new LinkedHashMap<>();

    final List<Rejected> rejected = new ArrayList<>();
    final List<byte[]> bytesOfSignals = new ArrayList<>();

    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final UnitWire wire = new UnitWire(TOPICS, serdes);
    private final UnitSettings settings;
    private final UnitAccounts accounts = new UnitAccounts();
    private final List<Running> tasks = new ArrayList<>();
    private final RateSums[] sums = new RateSums[PARTITIONS];
    private final PackedWriter writer = new PackedWriter();
    private long wallMillis = 1_000_000;
    private long offset;

    UnitTasks(int count) {
        settings = new UnitSettings(RateConfig.defaults(), "default", new SignalPolicy(5, 730L * 86_400_000), 500);
        for (int task = 0; task < count; task++) {
            tasks.add(new Running(task));
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            sums[partition] = new RateSums(StoreFixture.store("dossiers"), partition, new RateHold(0, 1));
            sums[partition].start(ReferenceBook.empty());
        }
    }

    /** As partition 0 passes it on; without a record the key is withdrawn. */
    void reference(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> send(
                new byte[0],
                new ReferenceMessage(
                                key.getBytes(UTF_8),
                                record == null
                                        ? null
                                        : serdes.encoder(TOPICS.reference()).encode(record))
                        .write(writer)));
        turns(4);
    }

    void hits(UnitHits message) {
        send(message.key(), message.toBytes());
    }

    /** All partitions have told everything up to the beginning of a local day, or an instant. */
    void worked(String instant) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            worked(partition, instant);
        }
        turns(2);
    }

    void worked(int partition, String instant) {
        send(new byte[0], new WorkedMessage(partition, Instant.parse(instant).toEpochMilli()).write(writer));
    }

    /** So many files of a unit, each with what it counts, in the partition. */
    void rates(int partition, RateFamily family, String unit, String day, int files, Counter... counters) {
        int mask = Counter.RECEIVED.bit();
        for (Counter counter : counters) {
            mask |= counter.bit();
        }
        int epochDay = (int) LocalDate.parse(day).toEpochDay();
        for (int i = 0; i < Math.abs(files); i++) {
            Contribution one = new Contribution(family, unit, "p", epochDay, mask);
            sums[partition].move(files > 0 ? null : one, files > 0 ? one : null);
        }
        turns(3);
        sums[partition].flush(wallMillis, 0, 10_000, this::send);
        sums[partition].flush(wallMillis + 1, 0, 10_000, this::send);
        turns(3);
    }

    void act(OperatorAction action) {
        byte[] framed = serdes.<OperatorAction>encoder(TOPICS.actions()).encode(action);
        send(
                action.getAboutId().getBytes(UTF_8),
                new ActionMessage(TOPICS.actions().name(), 1, offset++, framed).write(writer));
    }

    void turns(int count) {
        for (int i = 0; i < count; i++) {
            wallMillis += 1_000;
            tasks.forEach(Running::turn);
        }
    }

    /** As after a crash of all tasks: what is left is what the changelogs hold. */
    void restart() {
        tasks.forEach(Running::restart);
        turns(2);
    }

    long accepted() {
        return accounts.accounts().stream().mapToLong(UnitAccount::accepted).sum();
    }

    long duplicates() {
        return accounts.accounts().stream().mapToLong(UnitAccount::duplicates).sum();
    }

    long refused() {
        return accounts.accounts().stream().mapToLong(UnitAccount::refused).sum();
    }

    long pending() {
        return accounts.accounts().stream().mapToLong(UnitAccount::pending).sum();
    }

    /** Keys and values of everything that the stores of all tasks hold. */
    List<String> stored() {
        List<String> all = new ArrayList<>();
        tasks.forEach(task -> task.stores
                .values()
                .forEach(store -> store.forEach(entry -> {
                    all.add(new String(entry.key(), UTF_8));
                    all.add(new String(entry.value(), UTF_8));
                })));
        return all;
    }

    /** The latest version of every signal that stands, as text without its version. */
    List<String> standing() {
        TreeMap<String, String> texts = new TreeMap<>();
        versions.forEach((id, all) -> {
            Signal last = all.getLast();
            if (last != null && last.getState() != SignalState.RETRACTED) {
                texts.put(id, text(last));
            }
        });
        return texts.values().stream().sorted().toList();
    }

    /** The states that the signals of a rule have gone through. */
    List<SignalState> statesOf(String ruleId) {
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(one -> one != null && one.getRuleId().equals(ruleId))
                .map(Signal::getState)
                .toList();
    }

    /** The latest version of the only signal of a rule. */
    Signal only(String ruleId) {
        List<Signal> found = versions.values().stream()
                .map(List::getLast)
                .filter(one -> one != null && one.getRuleId().equals(ruleId))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one signal of " + ruleId + ", but found " + versions);
        }
        return found.getFirst();
    }

    void send(byte[] key, byte[] value) {
        for (int task : new RatePartitioner()
                .partitions("units", key, value, tasks.size())
                .orElseThrow()) {
            tasks.get(task).process(key, value);
        }
    }

    private static String text(Signal signal) {
        StringBuilder text = new StringBuilder();
        text.append(signal.getRuleId()).append(' ').append(signal.getSubjectId());
        text.append(' ').append(signal.getDay()).append(' ').append(signal.getState());
        signal.getEvidence()
                .forEach(leg ->
                        text.append(' ').append(leg.getLegId()).append('=').append(leg.getCount()));
        return text.toString();
    }

    /** One task with its stores. */
    private final class Running {
        private final int number;
        private final Map<String, LoggedHashStore> stores = new TreeMap<>();
        private MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
        private UnitProcessor processor = new UnitProcessor(settings, PARTITIONS, wire, new RateAccounts(), accounts);

        private Running(int number) {
            this.number = number;
            for (String name : List.of(RateNodes.STORE, UnitNodes.REFERENCE, UnitNodes.UNITS)) {
                stores.put(name, StoreFixture.store(name));
            }
            start();
        }

        private void start() {
            context = new MockProcessorContext<>(new Properties(), new TaskId(1, number), null);
            stores.values().forEach(context::addStateStore);
            context.setCurrentStreamTimeMs(0);
            processor = new UnitProcessor(settings, PARTITIONS, wire, new RateAccounts(), accounts);
            processor.init(context);
        }

        private void restart() {
            processor.close();
            stores.replaceAll((name, store) -> StoreFixture.restored(store));
            start();
        }

        private void turn() {
            context.scheduledPunctuators().getFirst().getPunctuator().punctuate(wallMillis);
            collect();
        }

        private void process(byte[] key, byte[] value) {
            processor.process(new Record<>(key, value, wallMillis));
            collect();
        }

        private void collect() {
            for (var sent : context.forwarded()) {
                String child = sent.childName().orElseThrow();
                byte[] value = sent.record().value();
                if (child.equals(UnitNodes.TO_SIGNALS)) {
                    String id = new String(sent.record().key(), UTF_8);
                    versions.computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(
                                    value == null
                                            ? null
                                            : serdes.<Signal>decoder(TOPICS.signals())
                                                    .decode(value));
                    if (value != null) {
                        bytesOfSignals.add(value);
                    }
                } else if (child.equals(UnitNodes.TO_REJECTED)) {
                    rejected.add(serdes.<Rejected>decoder(TOPICS.rejected()).decode(value));
                }
            }
            context.resetForwards();
        }
    }
}
