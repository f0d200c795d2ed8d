package congvu.streams.rate;

import congvu.domain.scorecard.AbsenceReason;
import congvu.domain.scorecard.GroupScore;
import congvu.domain.scorecard.ScoreGroup;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.ScoreRatio;
import congvu.domain.scorecard.Scorecard;
import congvu.domain.scorecard.ScoredComponent;
import congvu.schemas.result.ScoreAbsenceReason;
import congvu.schemas.result.ScorecardComponent;
import congvu.schemas.result.ScorecardGroup;
import congvu.schemas.result.ScorecardSubtotal;
import congvu.schemas.wire.RecordEncoder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of scorecards. The bytes are a function of the scorecard alone. */
final class CardRecords {
    private final RecordEncoder<congvu.schemas.result.Scorecard> encoder;

    CardRecords(RecordEncoder<congvu.schemas.result.Scorecard> encoder) {
        this.encoder = encoder;
    }

    byte[] write(CardId id, Scorecard card, long revision, boolean isFinal) {
        List<ScorecardComponent> components =
                card.components().stream().map(CardRecords::component).toList();
        List<ScorecardSubtotal> subtotals =
                card.groups().stream().map(CardRecords::subtotal).toList();
        return encoder.encode(congvu.schemas.result.Scorecard.newBuilder()
                .setUnitId(id.unitId())
                .setWithDescendants(id.withDescendants())
                .setPeriodKind(id.period().kind())
                .setPeriodStart(id.start())
                .setPolicyId(card.policy().id())
                .setPolicyVersion(card.policy().version())
                .setComponents(components)
                .setSubtotals(subtotals)
                .setTotalPoints(card.points().doubleValue())
                .setToldMaximum(card.toldMaximum().doubleValue())
                .setMaximum(card.maximum().doubleValue())
                .setBand(card.band())
                .setRevision(revision)
                .setIsFinal(isFinal)
                .build());
    }

    private static ScorecardComponent component(ScoredComponent scored) {
        ScoreRatio ratio = scored.ratio();
        ScoreRatio factor = scored.factor();
        ScoreMeasure measure = scored.policy().measure();
        ScoreMeasure multiplier = scored.policy().factor();
        AbsenceReason absence = scored.absence();
        return ScorecardComponent.newBuilder()
                .setComponentId(scored.policy().id())
                .setGroup(group(scored.policy().group()))
                .setMaxPoints(scored.policy().maxPoints().doubleValue())
                .setFormulaId(measure == null ? null : measure.id())
                .setNumerator(ratio == null ? null : ratio.numerator())
                .setDenominator(ratio == null ? null : ratio.denominator())
                .setFactorFormulaId(multiplier == null ? null : multiplier.id())
                .setFactorNumerator(factor == null ? null : factor.numerator())
                .setFactorDenominator(factor == null ? null : factor.denominator())
                .setRatio(number(scored.share()))
                .setPoints(number(scored.points()))
                .setAbsenceReason(absence == null ? null : reason(absence))
                .setIsInformation(scored.policy().isInformation())
                .build();
    }

    private static ScorecardSubtotal subtotal(GroupScore score) {
        return new ScorecardSubtotal(
                group(score.group()),
                score.points().doubleValue(),
                score.toldMaximum().doubleValue(),
                score.maximum().doubleValue());
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static ScorecardGroup group(ScoreGroup group) {
        return switch (group) {
            case TRANSPARENCY -> ScorecardGroup.TRANSPARENCY;
            case PROGRESS -> ScorecardGroup.PROGRESS;
            case ONLINE_SERVICES -> ScorecardGroup.ONLINE_SERVICES;
            case DIGITISATION -> ScorecardGroup.DIGITISATION;
            case SATISFACTION -> ScorecardGroup.SATISFACTION;
        };
    }

    private static ScoreAbsenceReason reason(AbsenceReason absence) {
        return switch (absence) {
            case CATALOGUE_DATA -> ScoreAbsenceReason.CATALOGUE_DATA;
            case NOT_OBSERVED -> ScoreAbsenceReason.NOT_OBSERVED;
            case NOT_A_COUNT -> ScoreAbsenceReason.NOT_A_COUNT;
            case NO_CASES -> ScoreAbsenceReason.NO_CASES;
        };
    }
}
