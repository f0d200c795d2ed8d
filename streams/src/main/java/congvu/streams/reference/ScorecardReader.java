package congvu.streams.reference;

import congvu.domain.scorecard.AbsenceReason;
import congvu.domain.scorecard.BandBasis;
import congvu.domain.scorecard.ComponentPolicy;
import congvu.domain.scorecard.ScoreBand;
import congvu.domain.scorecard.ScoreGroup;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.ScorecardPolicy;
import congvu.schemas.reference.ScoreAbsence;
import congvu.schemas.reference.ScoreBandBasis;
import congvu.schemas.reference.ScoreBandRecord;
import congvu.schemas.reference.ScoreComponentRecord;
import congvu.schemas.reference.ScoreGroupName;
import congvu.schemas.reference.ScorecardPolicyRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns policies of scorecards into those of the domain, and refuses what does not make sense. */
public final class ScorecardReader {
    /** Longer than any number of points; a decimal with a huge exponent is no number of points. */
    private static final int MOST_DIGITS = 12;

    private ScorecardReader() {}

    /** @throws BadReferenceException naming the field at fault */
    public static ScorecardPolicy policy(ScorecardPolicyRecord record) {
        List<ComponentPolicy> components = new ArrayList<>();
        for (ScoreComponentRecord component : record.getComponents()) {
            components.add(component(component));
        }
        List<ScoreBand> bands = new ArrayList<>();
        for (ScoreBandRecord band : record.getBands()) {
            bands.add(new ScoreBand(
                    ReferenceReader.id(band.getName(), "bands.name"), decimal(band.getFromPoints(), "fromPoints")));
        }
        try {
            return new ScorecardPolicy(
                    ReferenceReader.id(record.getPolicyId(), "policyId"),
                    record.getVersion(),
                    record.getValidFrom(),
                    record.getValidTo(),
                    components,
                    bands,
                    basis(record.getBandBasis()));
        } catch (IllegalArgumentException e) {
            throw ReferenceReader.unreadable("components");
        }
    }

    private static ComponentPolicy component(ScoreComponentRecord record) {
        String pointsWhenNone = record.getPointsWhenNone();
        BigDecimal maxPoints = decimal(record.getMaxPoints(), "maxPoints");
        BigDecimal fullMarksAt = decimal(record.getFullMarksRatio(), "fullMarksRatio");
        BigDecimal whenNone = pointsWhenNone == null ? null : decimal(pointsWhenNone, "pointsWhenNone");
        ScoreGroup group = group(record.getGroup());
        ScoreMeasure measure = measure(record.getMeasure(), "measure");
        ScoreMeasure factor = measure(record.getFactor(), "factor");
        AbsenceReason absence = absence(record.getAbsence());
        String id = ReferenceReader.id(record.getComponentId(), "componentId");
        try {
            return new ComponentPolicy(id, group, maxPoints, measure, factor, fullMarksAt, whenNone, absence);
        } catch (IllegalArgumentException e) {
            throw ReferenceReader.unreadable("components");
        }
    }

    private static BigDecimal decimal(String text, String field) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (text.length() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
                throw ReferenceReader.unreadable(field);
            }
            return value;
        } catch (NumberFormatException e) {
            throw ReferenceReader.unreadable(field);
        }
    }

    private static @Nullable ScoreMeasure measure(@Nullable String id, String field) {
        if (id == null) {
            return null;
        }
        ScoreMeasure measure = ScoreMeasure.ofId(id);
        if (measure == null) {
            throw ReferenceReader.unknown(field);
        }
        return measure;
    }

    private static ScoreGroup group(ScoreGroupName group) {
        return switch (group) {
            case TRANSPARENCY -> ScoreGroup.TRANSPARENCY;
            case PROGRESS -> ScoreGroup.PROGRESS;
            case ONLINE_SERVICES -> ScoreGroup.ONLINE_SERVICES;
            case DIGITISATION -> ScoreGroup.DIGITISATION;
            case SATISFACTION -> ScoreGroup.SATISFACTION;
            case UNKNOWN -> throw ReferenceReader.unknown("group");
        };
    }

    private static @Nullable AbsenceReason absence(@Nullable ScoreAbsence absence) {
        if (absence == null) {
            return null;
        }
        return switch (absence) {
            case CATALOGUE_DATA -> AbsenceReason.CATALOGUE_DATA;
            case NOT_OBSERVED -> AbsenceReason.NOT_OBSERVED;
            case NOT_A_COUNT -> AbsenceReason.NOT_A_COUNT;
            case UNKNOWN -> throw ReferenceReader.unknown("absence");
        };
    }

    private static BandBasis basis(ScoreBandBasis basis) {
        return switch (basis) {
            case WHOLE -> BandBasis.WHOLE;
            case SHARE_OF_TOLD -> BandBasis.SHARE_OF_TOLD;
            case UNKNOWN -> throw ReferenceReader.unknown("bandBasis");
        };
    }
}
