package congvu.streams.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.result.Signal;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.WrittenPack;
import congvu.testkit.history.VariedRules;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.SignalAudit;
import congvu.testkit.judgement.SignalJudge;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.UnitTree;
import congvu.testkit.signal.DayFactReckoning;
import congvu.testkit.signal.ExpectedSignal;
import congvu.testkit.signal.RateFigures;
import congvu.testkit.signal.SignalReckoning;
import congvu.testkit.signal.SignalReview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random offices under rules of every form over days: the signals that stand are those of the model, in any order. */
class StaffSignalsPropertyTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final SchemaRegistry REGISTRY = new InMemoryRegistry();
    private static final AvroSerdes SERDES = new AvroSerdes(REGISTRY);
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final int LAST_TURNS = 20;
    private static final List<RuleRecord> RULES = rules();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldRaiseWhatTheModelRaisesWhenEventsComeInOrder(long seed) {
        // Given
        Office office = new Office(seed);

        // When
        Found found = run(office, office.inOrder());

        // Then
        judge(office, found);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldRaiseWhatTheModelRaisesWhenEventsComeLateTwiceAndOutOfOrder(long seed) {
        // Given
        Office office = new Office(seed);

        // When
        Found found = run(office, office.shuffled(seed));

        // Then
        judge(office, found);
    }

    private record Found(List<Signal> ofPersons, List<Signal> ofUnits) {

        List<Signal> all() {
            List<Signal> all = new ArrayList<>(ofPersons);
            all.addAll(ofUnits);
            return all;
        }
    }

    private static void judge(Office office, Found found) {
        Judgement judgement = SignalJudge.compareStanding(expected(office), Set.of(), found.all());
        judgement.assertClean();
        assertThat(judgement.compared()).isGreaterThan(10);
        assertThat(SignalAudit.breaches(found.ofPersons(), true)).isEmpty();
        assertThat(SignalAudit.breaches(found.ofUnits(), false)).isEmpty();
    }

    private static Map<String, ExpectedSignal> expected(Office office) {
        UnitTree units = new UnitTree(office.data());
        LocalDate today = LocalDate.ofInstant(office.end(), office.reference.zone());
        List<ModelFact> facts = new ArrayList<>();
        office.expected().forEach((key, day) -> {
            String token = key.substring(0, key.indexOf('|'));
            ModelFact fact = DayFactReckoning.of(
                    token, day, Office.delayOf(token), office.end().toEpochMilli());
            if (fact != null) {
                facts.add(fact);
            }
        });
        SignalReview nobody = new SignalReview(List.of(), units.walkOf("", today), 0);
        return new SignalReckoning(RULES, units, new RateFigures(), today).expect(facts, nobody);
    }

    private static Found run(Office office, List<Object> deliveries) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "attendance");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        try (TopologyTestDriver driver = new TopologyTestDriver(
                StreamsRole.topology(
                        RoleConfig.defaults(), TOPICS, REGISTRY, 1, new PartitionAccounts(), new RateAccounts()),
                properties)) {
            TestInputTopic<String, SpecificRecord> references = input(driver, TOPICS.reference());
            office.references().forEach(references::pipeInput);
            RULES.forEach(rule -> references.pipeInput("rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule));
            driver.advanceWallClockTime(TURN);
            TestInputTopic<String, SpecificRecord> told = input(driver, TOPICS.attendance());
            TestInputTopic<String, SpecificRecord> ticks = input(driver, TOPICS.clock());
            for (Object delivery : deliveries) {
                if (delivery instanceof Instant tick) {
                    ticks.pipeInput("0", new Tick(tick, "test", TickMode.REPLAY));
                    driver.advanceWallClockTime(TURN);
                } else {
                    told.pipeInput(Office.keyOf(delivery), (SpecificRecord) delivery);
                }
            }
            for (int turn = 0; turn < LAST_TURNS; turn++) {
                driver.advanceWallClockTime(TURN);
            }
            return new Found(signals(driver, TOPICS.staffSignals()), signals(driver, TOPICS.signals()));
        }
    }

    private static List<Signal> signals(TopologyTestDriver driver, TopicSpec topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), SERDES.<Signal>deserializer(topic))
                .readValuesToList();
    }

    private static TestInputTopic<String, SpecificRecord> input(TopologyTestDriver driver, TopicSpec topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), SERDES.serializer(topic));
    }

    private static List<RuleRecord> rules() {
        List<RuleRecord> rules = new ArrayList<>(VariedRules.ofPersons());
        rules.addAll(WrittenPack.rules());
        return rules;
    }
}
