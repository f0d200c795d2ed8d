package congvu.streams.tally;

import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.OfficerSatisfaction;
import congvu.schemas.result.Rate;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings and checks, from their topics to the rates, and to what may be told of a person. */
class TallyTopologyTest {
    static {
        AvroSafety.install();
    }

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final Instant DAY = at("2026-03-04T09:00");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final PartitionAccounts accounts = new PartitionAccounts();
    private final Map<String, String> ratesSoFar = new TreeMap<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void begin() {
        ratesSoFar.clear();
        driver = new TopologyTestDriver(
                StreamsRole.topology(RoleConfig.defaults(), TOPICS, registry, 1, accounts, new RateAccounts()),
                properties());
        send(TOPICS.reference(), "unit/city", unit("city", null));
        send(TOPICS.reference(), "unit/desk", unit("desk", "city"));
        send(TOPICS.reference(), "norm/D3", norm("D3", Detectability.INSPECTION));
        send(TOPICS.reference(), "norm/T1", norm("T1", Detectability.NOT_MONITORABLE));
        turn();
        tick(DAY);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldCountContentRatingsForTheUnitAndThoseAboveItWhenCitizensRate() {
        // When
        rate("r1", 5, 5, null);
        rate("r2", 4, null, null);
        rate("r3", 1, 2, null);
        turns();

        // Then
        assertThat(rates())
                .containsEntry("desk|*|2026-03|rating.content", "2/3")
                .containsEntry("city/**|*|2026-03|rating.content", "2/3")
                .containsEntry("desk|*|2026-03|rating.poor-attitude", "1/2");
    }

    @Test
    void shouldTellOfAnOfficialOnlyWhenThereAreEnoughRatingsAndTakeItBackWhenThereAreNot() {
        // When
        for (int i = 1; i <= 4; i++) {
            rate("r" + i, 5, 1, "token-1");
        }
        turns();
        Map<String, String> withFour = officers();
        rate("r5", 2, null, "token-1");
        turns();
        Map<String, String> withFive = officers();
        send(
                TOPICS.feedback(),
                "r5",
                rating("r5", FeedbackEventType.WITHDRAWN).setEventId("r5-w").build());
        turns();

        // Then
        assertThat(withFour).isEmpty();
        assertThat(withFive).containsExactlyEntriesOf(Map.of("token-1|2026-03", "4 of 5, 4 poor"));
        assertThat(officers()).containsExactlyEntriesOf(Collections.singletonMap("token-1|2026-03", null));
        assertThat(rates().keySet()).noneMatch(key -> key.contains("token"));
    }

    @Test
    void shouldEndWithTheSameRatesWhenRatingsComeInAnyOrderAndTwice() {
        // Given
        List<FeedbackEvent> told = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            told.add(rating("r" + i % 7, FeedbackEventType.RATED)
                    .setEventId("e" + i)
                    .setOccurredAt(DAY.minus(Duration.ofMinutes(i)))
                    .setScore(1 + i % 5)
                    .build());
        }
        told.add(rating("r1", FeedbackEventType.CORRECTED)
                .setEventId("c1")
                .setCorrectsEventId("e1")
                .setVoidsCorrected(true)
                .build());
        told.forEach(event -> send(TOPICS.feedback(), event.getCaseId(), event));
        turns();
        Map<String, String> inOrder = rates();
        close();
        begin();

        // When
        List<FeedbackEvent> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(event -> send(TOPICS.feedback(), event.getCaseId(), event));
        turns();

        // Then
        assertThat(rates()).isEqualTo(inOrder).isNotEmpty();
        InputAccount account = accounts.accounts().getFirst().input(InputFamily.FEEDBACK);
        assertThat(account.accepted()).isEqualTo(told.size());
        assertThat(account.duplicates()).isEqualTo(told.size());
    }

    @Test
    void shouldCountChecksByNormAndRefuseWhatIsNoNormWhenAnInspectionComes() {
        // When
        check("c1", "D3", CheckFinding.COMPLIANT);
        check("c2", "D3", CheckFinding.NOT_COMPLIANT);
        check("c2", "D3", CheckFinding.COMPLIANT);
        check("c3", "D3", CheckFinding.NOT_COMPLIANT);
        check("c4", "T1", CheckFinding.NOT_COMPLIANT);
        check("c5", "Z9", CheckFinding.COMPLIANT);
        turns();

        // Then
        assertThat(rates()).containsEntry("city/**|D3|2026-03|inspection.compliant", "2/3");
        assertThat(rejected()).containsExactly(RefusalReason.UNKNOWN_NORM, RefusalReason.UNKNOWN_NORM);
    }

    @Test
    void shouldRefuseARatingWhenItIsOldOrMakesNoSense() {
        // When
        send(
                TOPICS.feedback(),
                "old",
                rating("old", FeedbackEventType.RATED)
                        .setOccurredAt(DAY.minus(Duration.ofDays(91)))
                        .setScore(3)
                        .build());
        rate("r6", 6, null, null);
        send(TOPICS.feedback(), "r7", rating("r7", FeedbackEventType.RATED).build());
        send(TOPICS.feedback(), "r8", rating("r8", FeedbackEventType.ANSWERED).build());

        // Then
        assertThat(rejected())
                .containsExactly(
                        RefusalReason.TOO_LATE,
                        RefusalReason.UNDECODABLE,
                        RefusalReason.MISSING_FIELD,
                        RefusalReason.UNKNOWN_TYPE);
        assertThat(accounts.accounts().getFirst().input(InputFamily.FEEDBACK).refused())
                .isEqualTo(4);
    }

    @Test
    void shouldKeepTheSumsWhenAFactHasLeftTheStore() {
        // Given
        rate("r1", 5, null, null);
        turns();

        // When
        tick(DAY.plus(Duration.ofDays(90)));
        turns();
        rate("r2", 5, null, null);

        // Then
        assertThat(rates()).containsEntry("desk|*|2026-03|rating.content", "1/1");
        assertThat(rejected()).containsExactly(RefusalReason.TOO_LATE);
    }

    private void rate(String caseId, int score, Integer attitude, String officer) {
        send(
                TOPICS.feedback(),
                caseId,
                rating(caseId, FeedbackEventType.RATED)
                        .setScore(score)
                        .setAttitudeScore(attitude)
                        .setStaffToken(officer)
                        .build());
    }

    private static FeedbackEvent.Builder rating(String caseId, FeedbackEventType type) {
        return FeedbackEvent.newBuilder()
                .setEventId(caseId + "-" + type)
                .setSource("survey")
                .setCaseId(caseId)
                .setOccurredAt(DAY)
                .setType(type)
                .setKind(FeedbackKind.RATING)
                .setUnitId("desk");
    }

    private void check(String checkId, String norm, CheckFinding finding) {
        InspectionEvent event = InspectionEvent.newBuilder()
                .setEventId(checkId + "-" + finding)
                .setSource("inspectorate")
                .setSubjectId("desk")
                .setSubjectKind(SubjectKind.UNIT)
                .setOccurredAt(finding == CheckFinding.COMPLIANT ? DAY.plusSeconds(60) : DAY)
                .setType(InspectionEventType.CHECKED)
                .setCheckId(checkId)
                .setUnitId("desk")
                .setNormId(norm)
                .setMode(InspectionMode.SURPRISE)
                .setFinding(finding)
                .build();
        send(TOPICS.inspections(), "desk", event);
    }

    private void send(TopicSpec topic, String key, SpecificRecord record) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, record);
    }

    private void tick(Instant now) {
        send(TOPICS.clock(), "0", new Tick(now, "test", TickMode.REPLAY));
    }

    private void turn() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    private void turns() {
        for (int i = 0; i < 20; i++) {
            turn();
        }
    }

    private Map<String, String> rates() {
        List<TestRecord<String, Rate>> records = driver.createOutputTopic(
                        TOPICS.rates().name(), new StringDeserializer(), serdes.<Rate>deserializer(TOPICS.rates()))
                .readRecordsToList();
        if (!records.isEmpty()) {
            records.forEach(record -> ratesSoFar.put(
                    record.key(),
                    record.value().getNumerator() + "/" + record.value().getDenominator()));
        }
        return new TreeMap<>(ratesSoFar);
    }

    private Map<String, String> officers() {
        Map<String, String> told = new TreeMap<>();
        driver.createOutputTopic(
                        TOPICS.officerSatisfaction().name(),
                        new StringDeserializer(),
                        serdes.<OfficerSatisfaction>deserializer(TOPICS.officerSatisfaction()))
                .readKeyValuesToList()
                .forEach(one -> told.put(
                        one.key,
                        one.value == null
                                ? null
                                : one.value.getSatisfied() + " of " + one.value.getRatings() + ", "
                                        + one.value.getPoorAttitude() + " poor"));
        return told;
    }

    private List<RefusalReason> rejected() {
        return driver
                .createOutputTopic(
                        TOPICS.rejected().name(),
                        new StringDeserializer(),
                        serdes.<Rejected>deserializer(TOPICS.rejected()))
                .readValuesToList()
                .stream()
                .map(Rejected::getReason)
                .toList();
    }

    private static UnitRecord unit(String id, String parent) {
        return UnitRecord.newBuilder()
                .setUnitId(id)
                .setParentId(parent)
                .setName(id)
                .build();
    }

    private static NormRecord norm(String id, Detectability detectability) {
        return NormRecord.newBuilder()
                .setNormId(id)
                .setName(id)
                .setNameEn(id)
                .setDetectability(detectability)
                .setBasis("QĐ 1847/QĐ-TTg")
                .build();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "tally");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
