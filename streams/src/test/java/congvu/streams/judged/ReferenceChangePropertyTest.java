package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.result.ObligationFamily;
import congvu.streams.judged.TopologyOutcome.Stretch;
import congvu.streams.role.RoleConfig;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.Chapter;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.InFlightModel;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calendars, terms and limits that change while things are open and after they have ended: what is open follows, what
 * has ended keeps its verdict, whatever comes after.
 */
class ReferenceChangePropertyTest {
    private static final List<ObligationFamily> APPRAISED = List.of(
            ObligationFamily.TASK,
            ObligationFamily.PETITION,
            ObligationFamily.COMPLAINT,
            ObligationFamily.DENUNCIATION);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindWhatTheModelFindsWhenTermsChangeUnderTasksAndCases(long seed) {
        // Given
        RandomHistory history = RandomHistories.mixed(seed, APPRAISED, 8);
        List<Stretch> stretches = stretches(history);

        // When
        TopologyOutcome found = TopologyOutcome.of(RoleConfig.defaults(), stretches);

        // Then
        judge(expected(stretches), found);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindWhatTheModelFindsWhenTermsChangeUnderDossiers(long seed) {
        // Given
        RandomHistory history = RandomHistories.of(seed, 12);
        List<Stretch> stretches = stretches(history);

        // When
        TopologyOutcome found = TopologyOutcome.of(RoleConfig.defaults(), stretches);

        // Then
        judge(expected(stretches), found);
    }

    private static void judge(Expectation expected, TopologyOutcome found) {
        assertSame(ObligationJudge.compare(
                expected.obligations(), found.obligationRecords().values()));
        assertSame(AlertJudge.compareStanding(expected.alerts(), found.transitions()));
        RateJudge.compare(expected.rates(), found.rateRecords()).assertClean();
        assertThat(TransitionAudit.violations(found.transitions())).isEmpty();
    }

    /** But for the versions: a record names those by which it was last told, not the newest. */
    private static void assertSame(Judgement judgement) {
        assertThat(judgement.differences())
                .filteredOn(difference -> !difference.field().endsWith("Version"))
                .isEmpty();
    }

    /** Two thirds of what happens come before the change, late and doubled as they are. */
    private static List<Stretch> stretches(RandomHistory history) {
        List<Delivery> deliveries = Shuffler.standard().shuffled(history, history.seed());
        int middle = deliveries.size() * 2 / 3;
        return List.of(
                new Stretch(history.reference(), deliveries.subList(0, middle)),
                new Stretch(changed(history), deliveries.subList(middle, deliveries.size())));
    }

    /** The same units under what the next seed decrees. */
    private static ReferenceData changed(RandomHistory history) {
        ReferenceData before = history.reference();
        ReferenceData other = RandomHistories.of(history.seed() + 1, 1).reference();
        return new ReferenceData(
                before.units(), other.procedures(), other.duties(), other.calendars(), other.officeHours());
    }

    private static Expectation expected(List<Stretch> stretches) {
        List<Chapter> chapters = new ArrayList<>();
        Instant tick = Instant.EPOCH;
        for (Stretch stretch : stretches) {
            List<SpecificRecord> events = new ArrayList<>();
            for (Delivery delivery : stretch.deliveries()) {
                switch (delivery) {
                    case Delivery.Event event -> events.add(event.event());
                    case Delivery.Tick time -> tick = time.now();
                }
            }
            chapters.add(new Chapter(stretch.reference(), events, tick));
        }
        return InFlightModel.expect(chapters, ModelConfig.defaults());
    }
}
