package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.EvidenceAudit;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.PointerAudit;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the order of arrival, the topology ends where the reference model says: for 20 seeds in order, and late, out of order
 * and doubled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnyOrderContract {

    /** One seed, told twice; all tests of a seed look at the same runs. */
    private record Trial(
            RandomHistory history,
            Expectation expected,
            List<Delivery> shuffledDeliveries,
            TopologyOutcome inOrder,
            TopologyOutcome shuffled) {

        static Trial of(RandomHistory history) {
            List<Delivery> shuffled = Shuffler.standard().shuffled(history, history.seed());
            return new Trial(
                    history,
                    new ReferenceModel(history.reference(), ModelConfig.defaults())
                            .expect(history.events(), history.horizon()),
                    shuffled,
                    TopologyOutcome.of(history.reference(), Shuffler.standard().inOrder(history)),
                    TopologyOutcome.of(history.reference(), shuffled));
        }
    }

    private final Map<Long, Trial> trials = new ConcurrentHashMap<>();

    /** What happened, the same for the same seed. */
    abstract RandomHistory history(long seed);

    /** Those that its events go to; of the others there is nothing to account for. */
    abstract Set<InputFamily> topics();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindWhatTheModelFindsWhenEventsComeInOrder(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        judge(trial, trial.inOrder());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindWhatTheModelFindsWhenEventsComeLateTwiceAndOutOfOrder(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        judge(trial, trial.shuffled());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndWithTheSameBytesWhenOnlyTheOrderOfArrivalDiffers(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        assertThat(lines(trial.shuffled().obligationRecords()))
                .isEqualTo(lines(trial.inOrder().obligationRecords()));
        assertThat(trial.shuffled().obligations()).isEqualTo(trial.inOrder().obligations());
        assertThat(lines(trial.shuffled().rateRecords()))
                .isEqualTo(lines(trial.inOrder().rateRecords()));
        assertThat(trial.shuffled().rates()).isEqualTo(trial.inOrder().rates());
        assertThat(trial.shuffled().standingAlerts()).isEqualTo(trial.inOrder().standingAlerts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldAccountForEveryRecordOfEachTopicWhenSomeComeTwice(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        assertThat(trial.shuffled().rejected()).isEmpty();
        Set<InputFamily> told =
                trial.history().events().stream().map(TopologyOutcome::topicOf).collect(Collectors.toSet());
        assertThat(told).isEqualTo(topics());
        for (InputFamily topic : told) {
            long distinct = count(trial.history().events(), topic);
            long sent = count(arrived(trial.shuffledDeliveries()), topic);
            InputAccount shuffled = trial.shuffled().account().input(topic);
            assertThat(shuffled.accepted()).as("%s", topic).isEqualTo(distinct);
            assertThat(shuffled.duplicates()).as("%s", topic).isEqualTo(sent - distinct);
            assertThat(shuffled.refused()).as("%s", topic).isZero();
            InputAccount inOrder = trial.inOrder().account().input(topic);
            assertThat(inOrder.accepted()).as("%s", topic).isEqualTo(distinct);
            assertThat(inOrder.duplicates() + inOrder.refused()).as("%s", topic).isZero();
        }
    }

    private static void judge(Trial trial, TopologyOutcome found) {
        Expectation expected = trial.expected();
        ObligationJudge.compare(
                        expected.obligations(), found.obligationRecords().values())
                .assertClean();
        AlertJudge.compareStanding(expected.alerts(), found.transitions()).assertClean();
        RateJudge.compare(expected.rates(), found.rateRecords()).assertClean();
        assertThat(TransitionAudit.violations(found.transitions())).isEmpty();
        EvidenceAudit.audit(trial.history().reference(), found.transitions()).assertClean();
        PointerAudit.audit(found.sent(), found.transitions()).assertClean();
    }

    private static List<SpecificRecord> arrived(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Delivery.Event.class::isInstance)
                .map(delivery -> ((Delivery.Event) delivery).event())
                .toList();
    }

    private static long count(List<SpecificRecord> events, InputFamily topic) {
        return events.stream()
                .filter(event -> TopologyOutcome.topicOf(event) == topic)
                .count();
    }

    /** For a difference that a person can read; the bytes are compared beside it. */
    private static String lines(Map<String, ?> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(
                (key, record) -> text.append(key).append(' ').append(record).append('\n'));
        return text.toString();
    }

    private Trial trial(long seed) {
        return trials.computeIfAbsent(seed, one -> Trial.of(history(one)));
    }
}
