package congvu.testkit.domain;

import congvu.schemas.result.ObligationFamily;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.InputEvents;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold and the ladder of the domain hold against the model on random histories, at several ticks, in any order. */
class DomainAgainstModelTest {

    private static final int MANY = 100;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldFindWhatTheModelFindsWhenEventsOfDossiersComeInAnyOrder(long seed) {
        // When // Then
        compare(RandomHistories.of(seed, MANY));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldFindWhatTheModelFindsWhenEventsOfTasksComeInAnyOrder(long seed) {
        // When // Then
        compare(RandomHistories.of(seed, ObligationFamily.TASK, MANY));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldFindWhatTheModelFindsWhenEventsOfPetitionsComeInAnyOrder(long seed) {
        // When // Then
        compare(RandomHistories.of(seed, ObligationFamily.PETITION, MANY));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldFindWhatTheModelFindsWhenEventsOfComplaintsComeInAnyOrder(long seed) {
        // When // Then
        compare(RandomHistories.of(seed, ObligationFamily.COMPLAINT, MANY));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldFindWhatTheModelFindsWhenEventsOfDenunciationsComeInAnyOrder(long seed) {
        // When // Then
        compare(RandomHistories.of(seed, ObligationFamily.DENUNCIATION, MANY));
    }

    /** At four ticks, so that what is open, overdue and ended is seen on its way. */
    private static void compare(RandomHistory history) {
        ReferenceModel model = new ReferenceModel(history.reference(), ModelConfig.defaults());
        List<SpecificRecord> events = events(Shuffler.standard().shuffled(history, history.seed()));
        Instant start = InputEvents.occurredAt(history.events().getFirst());
        Duration step = Duration.between(start, history.horizon()).dividedBy(4);
        for (int i = 1; i <= 4; i++) {
            Instant tick = i == 4 ? history.horizon() : start.plus(step.multipliedBy(i));
            Expectation expected = model.expect(events, tick);
            DomainRun found = DomainRun.of(history.reference(), events, tick);
            Judgement obligations = ObligationJudge.compare(expected.obligations(), found.obligations);
            obligations
                    .and(AlertJudge.compareStanding(expected.alerts(), found.alerts))
                    .assertClean();
        }
    }

    private static List<SpecificRecord> events(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Delivery.Event.class::isInstance)
                .map(delivery -> ((Delivery.Event) delivery).event())
                .toList();
    }
}
