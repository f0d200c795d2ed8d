package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.EvidenceAudit;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the order of arrival, the topology ends where the reference model says: for 20 seeds in order, and late, out of order
 * and doubled.
 */
class TopologyPropertyTest {

    private static final int DOSSIERS = 60;

    /** One seed, told twice; both tests of a seed look at the same runs. */
    private record Trial(
            RandomHistory history,
            Expectation expected,
            List<Delivery> shuffledDeliveries,
            TopologyOutcome inOrder,
            TopologyOutcome shuffled) {

        static Trial of(long seed) {
            RandomHistory history = RandomHistories.of(seed, DOSSIERS);
            List<Delivery> shuffled = Shuffler.standard().shuffled(history, seed);
            return new Trial(
                    history,
                    new ReferenceModel(history.reference(), ModelConfig.defaults())
                            .expect(history.events(), history.horizon()),
                    shuffled,
                    TopologyOutcome.of(history.reference(), Shuffler.standard().inOrder(history)),
                    TopologyOutcome.of(history.reference(), shuffled));
        }
    }

    private static final Map<Long, Trial> TRIALS = new ConcurrentHashMap<>();

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
    void shouldAccountForEveryRecordWhenSomeComeTwice(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        int sent = (int) trial.shuffledDeliveries().stream()
                .filter(Delivery.Event.class::isInstance)
                .count();
        int distinct = trial.history().events().size();
        assertThat(trial.shuffled().rejected()).isEmpty();
        assertThat(trial.shuffled().account().accepted()).isEqualTo(distinct);
        assertThat(trial.shuffled().account().duplicates()).isEqualTo(sent - distinct);
        assertThat(trial.inOrder().account().accepted()).isEqualTo(distinct);
        assertThat(trial.inOrder().account().duplicates()).isZero();
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
    }

    /** For a difference that a person can read; the bytes are compared beside it. */
    private static String lines(Map<String, ?> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(
                (key, record) -> text.append(key).append(' ').append(record).append('\n'));
        return text.toString();
    }

    private static Trial trial(long seed) {
        return TRIALS.computeIfAbsent(seed, Trial::of);
    }
}
