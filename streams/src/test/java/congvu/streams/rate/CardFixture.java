package congvu.streams.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.RateFormula;
import congvu.domain.scorecard.BandBasis;
import congvu.domain.scorecard.ComponentPolicy;
import congvu.domain.scorecard.ScoreGroup;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.Scorecard;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.scorecard.ScorecardPolicy;
import congvu.schemas.wire.RecordEncoder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A policy with every measure of dossiers, and the scorecards that must be on the topic. */
final class CardFixture {
    private static final int OF_OUR_SCHEMA = 7;

    CardRecords records() {
        return new CardRecords(new RecordEncoder<>(schema -> OF_OUR_SCHEMA));
    }

    ScorecardPolicy policy(int version) {
        List<ComponentPolicy> components = Arrays.stream(ScoreMeasure.values())
                .filter(measure -> measure.family() == RateFamily.DOSSIER)
                .map(measure -> new ComponentPolicy(
                        measure.id(),
                        ScoreGroup.PROGRESS,
                        BigDecimal.valueOf(10L + version),
                        measure,
                        null,
                        new BigDecimal("0.80"),
                        null,
                        null))
                .toList();
        return new ScorecardPolicy("p", version, null, null, components, List.of(), BandBasis.WHOLE);
    }

    /** By key, in hex. */
    Map<String, String> expected(Map<RateId, int[]> groups, ScorecardPolicies policies) {
        Map<String, String> cards = new TreeMap<>();
        groups.forEach((id, sums) -> {
            ScorecardPolicy policy = policies.inForceOn(id.start());
            if (policy != null && id.period() != RatePeriod.DAY && id.isOfAllProcedures()) {
                CardId card = CardId.of(id);
                Scorecard scored = Scorecard.of(policy, (family, counter) -> sums[counter.place()]);
                boolean isFinal = sums[Counter.CAN_CHANGE.place()] == 0;
                long revision = RateFormula.revisionOf(RateFamily.DOSSIER, sums);
                cards.put(card.key(), HexFormat.of().formatHex(records().write(card, scored, revision, isFinal)));
            }
        });
        return cards;
    }
}
