package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.Scorecard;
import congvu.schemas.result.ScorecardComponent;
import congvu.streams.role.RoleConfig;
import congvu.testkit.fixtures.ShippedScorecard;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.history.ToldBeside;
import congvu.testkit.model.ExpectedCard;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import congvu.testkit.model.ScorecardReckoning;
import congvu.testkit.model.ShareReckoning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scorecard of random units and histories is what counting from scratch finds, in order and out of it. */
class ScorecardPropertyTest {
    private static final int OF_EACH = 25;

    /** What feedback says of a dossier that has left is refused: nothing leaves here. */
    private static final RoleConfig NOTHING_LEAVES = RoleConfig.of(Map.of("keep-closed-days", "3650"));

    private final ScorecardPolicyRecord policy = ShippedScorecard.read();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldEqualWhatCountingFromScratchFinds(long seed) {
        // Given
        RandomHistory history = history(seed);
        Map<String, ExpectedCard> expected = expected(history);

        // When
        Map<String, Scorecard> inOrder = cards(history, Shuffler.standard().inOrder(history));
        Map<String, Scorecard> shuffled = cards(history, Shuffler.standard().shuffled(history, seed));

        // Then
        assertThat(asExpected(inOrder)).isEqualTo(expected);
        assertThat(asExpected(shuffled)).isEqualTo(expected);
        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(expected).hasSizeGreaterThan(10);
    }

    private RandomHistory history(long seed) {
        RandomHistory plain =
                RandomHistories.mixed(seed, List.of(ObligationFamily.DOSSIER, ObligationFamily.PETITION), OF_EACH);
        return ToldBeside.over(plain);
    }

    private Map<String, ExpectedCard> expected(RandomHistory history) {
        List<SpecificRecord> cases =
                history.events().stream().filter(event -> !isRating(event)).toList();
        Collection<ExpectedObligation> obligations = new ReferenceModel(history.reference(), ModelConfig.defaults())
                .expect(cases, history.horizon())
                .obligations()
                .values();
        return ScorecardReckoning.expect(
                policy, new ShareReckoning(history.reference(), history.events(), obligations));
    }

    private static boolean isRating(SpecificRecord event) {
        return event instanceof FeedbackEvent feedback && ToldBeside.isRating(feedback);
    }

    private Map<String, Scorecard> cards(RandomHistory history, List<Delivery> deliveries) {
        try (ScorecardRun run = new ScorecardRun(NOTHING_LEAVES, history.reference(), policy)) {
            return run.deliver(deliveries).cards();
        }
    }

    private static Map<String, ExpectedCard> asExpected(Map<String, Scorecard> cards) {
        Map<String, ExpectedCard> read = new TreeMap<>();
        cards.forEach((key, card) -> {
            Map<String, String> components = new LinkedHashMap<>();
            card.getComponents()
                    .forEach(one -> components.put(
                            one.getComponentId(),
                            fraction(one.getNumerator(), one.getDenominator()) + " "
                                    + fraction(one.getFactorNumerator(), one.getFactorDenominator()) + " "
                                    + outcome(one)));
            read.put(
                    key,
                    new ExpectedCard(
                            key, components, decimals(card.getTotalPoints()), decimals(card.getToldMaximum())));
        });
        return read;
    }

    private static String fraction(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null ? "-" : numerator + "/" + denominator;
    }

    private static String outcome(ScorecardComponent one) {
        Double points = one.getPoints();
        return points == null ? String.valueOf(one.getAbsenceReason()) : decimals(points);
    }

    private static String decimals(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
