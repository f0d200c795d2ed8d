package congvu.streams.attendance;

import congvu.domain.alert.Ladder;
import congvu.domain.standing.Policy;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Signal;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.partition.PartitionProcessor;
import congvu.streams.partition.PartitionSettings;
import congvu.streams.partition.PartitionWire;
import congvu.streams.rate.RateHold;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The task of a partition without an engine around it, so that it can be stopped and begin again from its stores. */
final class AttendanceTask {
    static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    final List<Rejected> rejected = new ArrayList<>();
    final Map<String, byte[]> days = new TreeMap<>();

    final ToldSignals told = new ToldSignals();

    /** How many records were sent to the topic of days. */
    int published;

    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final PartitionWire wire = new PartitionWire(TOPICS, serdes);
    private final PartitionAccounts accounts = new PartitionAccounts();
    private final PartitionSettings settings;
    private final Map<String, LoggedHashStore> stores = StoreFixture.ofPartition();
    private MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private PartitionProcessor processor;
    private long wallMillis;
    private long offset;

    AttendanceTask(AttendanceSettings attendance, int firingsPerTurn) {
        Policy policy = new Policy(Ladder.standard(1, 1, 2, 3), 60_000, Map.of(), 86_400_000);
        PartitionSettings standard = PartitionSettings.of(policy, "default");
        settings = new PartitionSettings(
                policy,
                standard.tallies(),
                "default",
                10,
                firingsPerTurn,
                firingsPerTurn,
                20_000,
                new RateHold(250, 600_000),
                attendance,
                standard.signals());
        start();
    }

    /** As after a crash: all that is left is what the changelogs hold. */
    void restart() {
        processor.close();
        stores.replaceAll((name, store) -> StoreFixture.restored(store));
        start();
    }

    private void start() {
        context = new MockProcessorContext<>();
        stores.values().forEach(context::addStateStore);
        context.setCurrentStreamTimeMs(0);
        processor = new PartitionProcessor(settings, wire, accounts);
        processor.init(context);
    }

    void reference(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> send(TOPICS.reference(), key, record));
        for (int i = 0; i < 4; i++) {
            turn();
        }
    }

    /** Events and reports, and ticks where an instant stands. */
    void deliver(List<?> deliveries) {
        for (Object delivery : deliveries) {
            if (delivery instanceof Instant now) {
                tick(now);
            } else {
                told((SpecificRecord) delivery);
            }
        }
    }

    void told(SpecificRecord record) {
        send(TOPICS.attendance(), Office.keyOf(record), record);
    }

    void tick(Instant now) {
        tickOnly(now);
        turn();
    }

    void tickOnly(Instant now) {
        send(TOPICS.clock(), "0", new Tick(now, "test", TickMode.REPLAY));
    }

    /** A second of the wall clock. */
    void turn() {
        wallMillis += 1_000;
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(wallMillis);
        collect();
    }

    void send(TopicSpec topic, String key, SpecificRecord record) {
        send(topic, key, serdes.encoder(topic).encode(record));
    }

    void send(TopicSpec topic, String key, byte[] value) {
        context.setRecordMetadata(topic.name(), 0, offset++);
        processor.process(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, wallMillis));
        collect();
    }

    AttendanceDay day(String key) {
        byte[] value = days.get(key);
        return value == null
                ? null
                : serdes.<AttendanceDay>decoder(TOPICS.attendanceDays()).decode(value);
    }

    Map<String, String> dayTexts() {
        Map<String, String> texts = new TreeMap<>();
        days.keySet().forEach(key -> texts.put(key, DayText.of(day(key))));
        return texts;
    }

    PartitionAccount account() {
        return accounts.accounts().getFirst();
    }

    InputAccount actions() {
        return account().input(InputFamily.ACTIONS);
    }

    InputAccount events() {
        return account().input(InputFamily.ATTENDANCE);
    }

    LoggedHashStore store(String name) {
        return stores.get(name);
    }

    private void collect() {
        for (MockProcessorContext.CapturedForward<? extends byte[], ? extends byte[]> sent : context.forwarded()) {
            String child = sent.childName().orElseThrow();
            String key = new String(sent.record().key(), StandardCharsets.UTF_8);
            if (child.equals(PartitionNodes.TO_ATTENDANCE_DAYS)) {
                published++;
                if (sent.record().value() == null) {
                    days.remove(key);
                } else {
                    days.put(key, sent.record().value());
                }
            } else if (child.equals(PartitionNodes.TO_STAFF_SIGNALS)) {
                byte[] value = sent.record().value();
                told.signal(
                        key,
                        value == null
                                ? null
                                : serdes.<Signal>decoder(TOPICS.staffSignals()).decode(value));
            } else if (child.equals(PartitionNodes.TO_RATE_PARTIALS)) {
                told.toUnit(sent.record().key(), sent.record().value());
            } else if (child.equals(PartitionNodes.TO_REJECTED)) {
                rejected.add(serdes.<Rejected>decoder(TOPICS.rejected())
                        .decode(sent.record().value()));
            }
        }
        context.resetForwards();
    }
}
