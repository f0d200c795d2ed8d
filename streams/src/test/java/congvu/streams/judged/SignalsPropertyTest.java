package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import congvu.testkit.fixtures.WrittenPack;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.history.VariedRules;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.SignalAudit;
import congvu.testkit.judgement.SignalJudge;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.FileFactReckoning;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import congvu.testkit.model.ShareReckoning;
import congvu.testkit.model.ToldAt;
import congvu.testkit.model.UnitTree;
import congvu.testkit.signal.ExpectedSignal;
import congvu.testkit.signal.RateFigures;
import congvu.testkit.signal.SignalReckoning;
import congvu.testkit.signal.SignalReview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives of dossiers, tasks and cases under rules of every form: the signals that stand are those of the model, in order,
 * and late, out of order and doubled.
 */
class SignalsPropertyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int OF_EACH = 12;
    private static final int EXPLAIN_DAYS = 5;
    private static final List<OperatorActionType> TYPES = List.of(
            OperatorActionType.ACKNOWLEDGED,
            OperatorActionType.ASSIGNED,
            OperatorActionType.EXPLAINED,
            OperatorActionType.DISMISSED,
            OperatorActionType.CONFIRMED,
            OperatorActionType.SILENCED);
    private static final List<RuleRecord> RULES = rules();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldRaiseWhatTheModelRaisesWhenEventsComeInOrder(long seed) {
        // Given
        RandomHistory history = history(seed);

        // When
        List<Delivery> deliveries = Shuffler.standard().inOrder(history);
        List<Signal> found = found(history, deliveries);

        // Then
        judge(history, deliveries, found);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldRaiseWhatTheModelRaisesWhenEventsComeLateTwiceAndOutOfOrder(long seed) {
        // Given
        RandomHistory history = history(seed);

        // When
        List<Delivery> deliveries = Shuffler.standard().shuffled(history, seed);
        List<Signal> found = found(history, deliveries);

        // Then
        judge(history, deliveries, found);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldStandWherePeopleLeftThemWhenTheyReviewedSomeOfThem(long seed) {
        // Given
        RandomHistory history = history(seed);
        List<Delivery> deliveries = Shuffler.standard().inOrder(history);
        List<OperatorAction> actions =
                actions(expected(history, deliveries, nobody(history)).values(), history, seed);
        SignalReview review = new SignalReview(actions, anyWalk(history), EXPLAIN_DAYS);

        // When
        SignalRun run = SignalRun.of(history.reference(), RULES, deliveries, actions);

        // Then
        Map<String, ExpectedSignal> expected = expected(history, deliveries, review);
        SignalJudge.compareStanding(expected, review.touched(), run.transitions())
                .assertClean();
        assertThat(SignalAudit.breaches(run.transitions(), false)).isEmpty();
        assertThat(run.rejected()).hasSize(review.refused());
        assertThat(expected.values()).extracting(ExpectedSignal::state).contains(SignalState.CONFIRMED);
    }

    /** One signal in three is looked at by several people, some of whom may not do what they want to do. */
    private static List<OperatorAction> actions(Collection<ExpectedSignal> signals, RandomHistory history, long seed) {
        Random random = new Random(seed);
        List<OperatorAction> actions = new ArrayList<>();
        for (ExpectedSignal signal : signals) {
            boolean restsOnSignals =
                    signal.ruleId().equals("UNIT-S") || signal.ruleId().equals("K-PRAISE");
            int count = restsOnSignals || random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(6);
            Instant at = history.horizon();
            for (int i = 0; i < count; i++) {
                at = at.plus(random.nextInt(4) == 0 ? Duration.ofDays(60) : Duration.ofHours(1));
                OperatorActionType type = TYPES.get(random.nextInt(TYPES.size()));
                actions.add(action(signal, type, at, "a" + actions.size()));
            }
        }
        return actions;
    }

    private static OperatorAction action(ExpectedSignal signal, OperatorActionType type, Instant at, String eventId) {
        String subject = signal.subjectId();
        ActionFamily family = signal.subjectKind() == RuleSubject.UNIT
                ? ActionFamily.UNIT
                : subject.startsWith("task|")
                        ? ActionFamily.TASK
                        : subject.startsWith("case|") ? ActionFamily.FEEDBACK : ActionFamily.DOSSIER;
        boolean isFile = family == ActionFamily.TASK || family == ActionFamily.FEEDBACK;
        return OperatorAction.newBuilder()
                .setEventId(eventId)
                .setSource("console")
                .setAboutId(isFile ? subject.substring("task|".length()) : subject)
                .setFamily(family)
                .setOccurredAt(at)
                .setType(type)
                .setTargetId(signal.signalId())
                .setActorToken("boss")
                .setAssigneeToken(type == OperatorActionType.ASSIGNED ? "helper" : null)
                .setUntil(type == OperatorActionType.SILENCED ? at.plus(Duration.ofDays(3)) : null)
                .build();
    }

    private static DayWalk anyWalk(RandomHistory history) {
        return new UnitTree(history.reference()).walkOf("", LocalDate.ofInstant(history.horizon(), ZONE));
    }

    private static SignalReview nobody(RandomHistory history) {
        return new SignalReview(List.of(), anyWalk(history), EXPLAIN_DAYS);
    }

    private static List<Signal> found(RandomHistory history, List<Delivery> deliveries) {
        SignalRun run = SignalRun.of(history.reference(), RULES, deliveries, List.of());
        assertThat(run.rejected()).isEmpty();
        return run.transitions();
    }

    private static void judge(RandomHistory history, List<Delivery> deliveries, List<Signal> found) {
        Map<String, ExpectedSignal> expected = expected(history, deliveries, nobody(history));
        Judgement judgement = SignalJudge.compareStanding(expected, Set.of(), found);
        judgement.assertClean();
        assertThat(judgement.compared()).isGreaterThan(50);
        assertThat(SignalAudit.breaches(found, false)).isEmpty();
    }

    private static Map<String, ExpectedSignal> expected(
            RandomHistory history, List<Delivery> deliveries, SignalReview review) {
        UnitTree units = new UnitTree(history.reference());
        ModelConfig config = ModelConfig.defaults();
        Expectation files = new ReferenceModel(history.reference(), config).expect(history.events(), history.horizon());
        RateFigures rates = new RateFigures();
        rates.take(files.rates().values());
        rates.take(
                new ShareReckoning(
                        history.reference(),
                        history.events(),
                        files.obligations().values()),
                "dossier.satisfied");
        LocalDate today = LocalDate.ofInstant(history.horizon(), ZONE);
        return new SignalReckoning(RULES, units, rates, today)
                .expect(
                        new FileFactReckoning(history.reference(), config, toldAt(deliveries), history.horizon())
                                .facts(history.events(), files, SignalReckoning.idleWorkingDays(RULES)),
                        review);
    }

    private static ToldAt toldAt(List<Delivery> deliveries) {
        ToldAt toldAt = new ToldAt();
        long tick = Long.MIN_VALUE;
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.Event arrived -> toldAt.note(arrived.event(), tick);
                case Delivery.Tick told -> tick = Math.max(tick, told.now().toEpochMilli());
            }
        }
        return toldAt;
    }

    private static RandomHistory history(long seed) {
        return RandomHistories.mixed(
                seed,
                List.of(
                        ObligationFamily.DOSSIER,
                        ObligationFamily.TASK,
                        ObligationFamily.PETITION,
                        ObligationFamily.COMPLAINT,
                        ObligationFamily.DENUNCIATION),
                OF_EACH);
    }

    private static List<RuleRecord> rules() {
        List<RuleRecord> rules = new ArrayList<>(VariedRules.ofFiles());
        rules.addAll(WrittenPack.rules());
        return rules;
    }
}
