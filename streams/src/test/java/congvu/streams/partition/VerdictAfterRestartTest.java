package congvu.streams.partition;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.alert.Ladder;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.standing.Policy;
import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Verdict;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.model.ReferenceData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/**
 * What has ended keeps its verdict over a restart: which reference data it was judged by is not stored, so that a task that
 * begins again must not take it for today's.
 */
class VerdictAfterRestartTest {
    static {
        AvroSafety.install();
    }

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();

    /** Fifteen working days end on Tuesday 24 March with the day off, and on Monday without it. */
    private static final ReferenceData WITH_THE_DAY_OFF = calendar(1, GoldenCalendar.holiday("2026-03-13"));

    private static final ReferenceData WITHOUT = calendar(2);

    private static final List<FeedbackEvent> PETITION = petition("P1")
            .received("2026-03-02T09:00")
            .answered("2026-03-24T10:00")
            .happened(FeedbackEventType.PUBLISHED, "2026-03-25T09:00")
            .happened(FeedbackEventType.DISLIKED, "2026-03-26T09:00")
            .events();

    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final Map<String, LoggedHashStore> stores = StoreFixture.ofPartition();
    private MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private PartitionProcessor processor;
    private Obligation answered;
    private long wallMillis;
    private long offset;

    VerdictAfterRestartTest() {
        processor = started();
    }

    @Test
    void shouldStayOnTimeWhenTheTaskBeginsAgainAfterTheDayOffWasTakenBack() {
        // Given: answered and published by the old calendar, at rest when the new one comes
        reference(WITH_THE_DAY_OFF);
        tell(0, 3);
        tick("2026-03-25T15:00");
        reference(WITHOUT);

        // When
        restart();
        tell(3, 4);

        // Then
        assertOnTime();
    }

    @Test
    void shouldStayOnTimeWhenAnOpenPublicationHasFollowedTheNewCalendarBeforeTheRestart() {
        // Given: the publication is open when the new calendar comes
        reference(WITH_THE_DAY_OFF);
        tell(0, 2);
        tick("2026-03-24T15:00");
        reference(WITHOUT);

        // When
        restart();
        tell(2, 3);
        restart();
        tell(3, 4);

        // Then
        assertOnTime();
    }

    private void assertOnTime() {
        assertThat(answered.getVerdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(answered.getDueAt()).isEqualTo(at("2026-03-24T17:00"));
        assertThat(answered.getCalendarVersion()).isEqualTo(1);
        assertThat(answered.getRevision()).isEqualTo(3);
    }

    private void tell(int from, int to) {
        PETITION.subList(from, to).forEach(event -> send(TOPICS.feedback(), event.getCaseId(), event));
    }

    private void tick(String local) {
        send(TOPICS.clock(), "0", new Tick(at(local), "test", TickMode.REPLAY));
        turn();
    }

    private void reference(ReferenceData data) {
        ReferenceRecords.of(data).forEach((key, record) -> send(TOPICS.reference(), key, record));
        for (int i = 0; i < 4; i++) {
            turn();
        }
    }

    private void restart() {
        processor.close();
        stores.replaceAll((name, store) -> StoreFixture.restored(store));
        processor = started();
    }

    private PartitionProcessor started() {
        context = new MockProcessorContext<>();
        stores.values().forEach(context::addStateStore);
        context.setCurrentStreamTimeMs(0);
        Policy policy = new Policy(Ladder.standard(1, 1, 2, 3), 60_000, Map.of(), 90L * 86_400_000);
        PartitionProcessor made = new PartitionProcessor(
                PartitionSettings.of(policy, "default"), new PartitionWire(TOPICS, serdes), new PartitionAccounts());
        made.init(context);
        return made;
    }

    private void turn() {
        wallMillis += 1_000;
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(wallMillis);
        collect();
    }

    private void send(TopicSpec topic, String key, SpecificRecord record) {
        context.setRecordMetadata(topic.name(), 0, offset++);
        byte[] value = serdes.encoder(topic).encode(record);
        processor.process(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, wallMillis));
        collect();
    }

    private void collect() {
        for (MockProcessorContext.CapturedForward<? extends byte[], ? extends byte[]> sent : context.forwarded()) {
            String key = new String(sent.record().key(), StandardCharsets.UTF_8);
            byte[] value = sent.record().value();
            if (key.equals("case|P1") && sent.childName().orElse("").equals(PartitionNodes.TO_OBLIGATIONS)) {
                answered = serdes.<Obligation>decoder(TOPICS.obligations()).decode(value);
            }
        }
        context.resetForwards();
    }

    private static ReferenceData calendar(int version, DayDecision... decisions) {
        ReferenceData law = LimitsOfTheLaw.with();
        return new ReferenceData(
                law.units(),
                law.procedures(),
                List.of(),
                List.of(new HolidayCalendar("golden", version, List.of(decisions))),
                law.officeHours());
    }
}
