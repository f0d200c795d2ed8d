package congvu.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    @Test
    void shouldGiveAllPointsFromTheKneeOnAndLessBelow() {
        // Given
        ComponentPolicy satisfied = component("5.4", "6", ScoreMeasure.DOSSIER_SATISFIED, "0.90", "0");

        // When
        Scorecard below = score(satisfied, received(100, Counter.TROUBLED, 11));
        Scorecard at = score(satisfied, received(100, Counter.TROUBLED, 10));
        Scorecard above = score(satisfied, received(100, Counter.TROUBLED, 0));

        // Then
        assertThat(below.points()).isEqualByComparingTo("5.93");
        assertThat(at.points()).isEqualByComparingTo("6");
        assertThat(above.points()).isEqualByComparingTo("6");
    }

    @Test
    void shouldRoundOnceAndHalfUp() {
        // Given: 2 * 1/400 = 0.005 exactly
        ComponentPolicy verified = component("4.5b", "2", ScoreMeasure.DOSSIER_IDENTITY_VERIFIED, "1", null);

        // When
        Scorecard card = score(verified, received(400, Counter.IDENTITY_VERIFIED, 1));

        // Then
        assertThat(card.components().getFirst().points()).isEqualTo(new BigDecimal("0.01"));
        assertThat(card.components().getFirst().share()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void shouldMultiplyByTheFactorBeforeItRounds() {
        // Given: (12/16) * (10/16) = 0.46875, by the knee 0.50: 5.625 points
        ComponentPolicy online = new ComponentPolicy(
                "3.3",
                ScoreGroup.ONLINE_SERVICES,
                new BigDecimal(6),
                ScoreMeasure.DOSSIER_ONLINE,
                ScoreMeasure.DOSSIER_SYNCED,
                new BigDecimal("0.50"),
                BigDecimal.ZERO,
                null);
        Map<Counter, Integer> counts = received(16, Counter.ONLINE, 12);
        counts.put(Counter.SYNCED, 10);

        // When
        Scorecard card = score(online, counts);

        // Then
        assertThat(card.components().getFirst().share()).isEqualTo(new BigDecimal("0.47"));
        assertThat(card.points()).isEqualByComparingTo("5.63");
    }

    @Test
    void shouldGiveWhatThePolicySaysWhenThereIsNothingToDivideBy() {
        // Given
        ComponentPolicy full = component("5.2", "6", ScoreMeasure.PETITION_INDEX_5_2, "1", "6");
        ComponentPolicy none = component("5.4", "6", ScoreMeasure.DOSSIER_SATISFIED, "0.90", "0");
        ComponentPolicy silent = component("2.1", "20", ScoreMeasure.DOSSIER_INDEX_2_1, "1", null);

        // When
        Scorecard card = Scorecard.of(policy(BandBasis.WHOLE, full, none, silent), (family, counter) -> 0);

        // Then
        assertThat(card.components().get(0).points()).isEqualTo(new BigDecimal("6.00"));
        assertThat(card.components().get(1).points()).isEqualTo(new BigDecimal("0.00"));
        assertThat(card.components().get(2).points()).isNull();
        assertThat(card.components().get(2).absence()).isEqualTo(AbsenceReason.NO_CASES);
        assertThat(card.toldMaximum()).isEqualByComparingTo("12");
        assertThat(card.maximum()).isEqualByComparingTo("32");
    }

    @Test
    void shouldTellABandOfTheWholeOnlyWhenEveryComponentIsTold() {
        // Given
        ComponentPolicy told = component("2.1", "20", ScoreMeasure.DOSSIER_INDEX_2_1, "1", null);
        ComponentPolicy untold =
                ComponentPolicy.absent("1.1", ScoreGroup.TRANSPARENCY, new BigDecimal(6), AbsenceReason.CATALOGUE_DATA);
        ScoreSums sums = sums(Map.of(Counter.INDEX_ON_TIME, 17, Counter.INDEX_OVERDUE, 3));

        // When
        Scorecard partial = Scorecard.of(policy(BandBasis.WHOLE, told, untold), sums);
        Scorecard share = Scorecard.of(policy(BandBasis.SHARE_OF_TOLD, told, untold), sums);

        // Then
        assertThat(partial.band()).isNull();
        assertThat(share.band()).isEqualTo("GOOD");
        assertThat(share.points()).isEqualByComparingTo("17");
        assertThat(share.toldMaximum()).isEqualByComparingTo("20");
        assertThat(share.maximum()).isEqualByComparingTo("26");
    }

    @Test
    void shouldTakeThePolicyThatBeganLastOfThoseInForce() {
        // Given
        ScorecardPolicy always = policy(BandBasis.WHOLE);
        ScorecardPolicy since = new ScorecardPolicy(
                "p2", 1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(), List.of(), BandBasis.WHOLE);
        ScorecardPolicies policies = ScorecardPolicies.of(List.of(always, since));

        // When
        ScorecardPolicy within = policies.inForceOn(LocalDate.of(2026, 12, 31));
        ScorecardPolicy after = policies.inForceOn(LocalDate.of(2027, 1, 1));

        // Then
        assertThat(within).isEqualTo(since);
        assertThat(after).isEqualTo(always);
        assertThat(ScorecardPolicies.NONE.inForceOn(LocalDate.of(2026, 1, 1))).isNull();
    }

    @Test
    void shouldRefuseAPolicyThatMakesNoSense() {
        // Given
        ComponentPolicy once = component("2.1", "20", ScoreMeasure.DOSSIER_INDEX_2_1, "1", null);

        // When
        // Then
        assertThatThrownBy(() -> policy(BandBasis.WHOLE, once, once)).hasMessageContaining("2.1 twice");
        assertThatThrownBy(() -> component("5.4", "6", ScoreMeasure.DOSSIER_SATISFIED, "0", null))
                .hasMessageContaining("fullMarksAt");
        assertThatThrownBy(() -> component("5.4", "6", ScoreMeasure.DOSSIER_SATISFIED, "1", "7"))
                .hasMessageContaining("pointsWhenNone");
        assertThatThrownBy(() -> component("5.4", "6", null, "1", null)).hasMessageContaining("measure");
    }

    private static Scorecard score(ComponentPolicy component, Map<Counter, Integer> counts) {
        return Scorecard.of(policy(BandBasis.WHOLE, component), sums(counts));
    }

    private static ScoreSums sums(Map<Counter, Integer> counts) {
        return (family, counter) -> family == RateFamily.DOSSIER ? counts.getOrDefault(counter, 0) : 0;
    }

    private static Map<Counter, Integer> received(int received, Counter counter, int count) {
        Map<Counter, Integer> counts = new HashMap<>();
        counts.put(Counter.RECEIVED, received);
        counts.put(counter, count);
        return counts;
    }

    private static ComponentPolicy component(
            String id, String max, @Nullable ScoreMeasure measure, String knee, @Nullable String whenNone) {
        return new ComponentPolicy(
                id,
                ScoreGroup.PROGRESS,
                new BigDecimal(max),
                measure,
                null,
                new BigDecimal(knee),
                whenNone == null ? null : new BigDecimal(whenNone),
                null);
    }

    private static ScorecardPolicy policy(BandBasis basis, ComponentPolicy... components) {
        List<ScoreBand> bands =
                List.of(new ScoreBand("GOOD", new BigDecimal(80)), new ScoreBand("BEST", new BigDecimal(90)));
        return new ScorecardPolicy("p", 1, null, null, List.of(components), bands, basis);
    }
}
