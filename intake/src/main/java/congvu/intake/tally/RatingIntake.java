package congvu.intake.tally;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyOrigin;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.CodeField;
import congvu.intake.Refusal;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.rejected.RefusalReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ratings that citizens gave: the part of feedback that nobody has to answer. */
public final class RatingIntake {
    private RatingIntake() {}

    /** Of an event of a rating, whose key has been checked. */
    public static Fact take(FeedbackEvent event) {
        TallyEntry.Kind kind = kindOf(event);
        if (kind == null) {
            return new Fact.Refused(new Refusal(RefusalReason.UNKNOWN_TYPE, "type"));
        }
        Refusal refusal = refused(event, kind);
        return refusal == null ? new Fact.Stated(entry(event, kind)) : new Fact.Refused(refusal);
    }

    private static TallyEntry.@Nullable Kind kindOf(FeedbackEvent event) {
        return switch (event.getType()) {
            case RATED -> TallyEntry.Kind.STATED;
            case WITHDRAWN -> TallyEntry.Kind.WITHDRAWN;
            case CORRECTED -> TallyEntry.Kind.CORRECTED;
            default -> null;
        };
    }

    private static @Nullable Refusal refused(FeedbackEvent event, TallyEntry.Kind kind) {
        Refusal refusal = TallyFields.refused("eventId", event.getEventId());
        refusal = refusal == null ? TallyFields.refused("source", event.getSource()) : refusal;
        refusal = refusal == null ? TallyFields.refused("caseId", event.getCaseId()) : refusal;
        String unit = event.getUnitId();
        refusal = refusal == null && unit != null ? TallyFields.refusedUnit(unit) : refusal;
        refusal = refusal == null ? CodeField.refused("reasonCode", event.getReasonCode()) : refusal;
        refusal = refusal == null ? CodeField.refused("categoryCode", event.getCategoryCode()) : refusal;
        refusal = refusal == null ? CodeField.refused("channelCode", event.getChannelCode()) : refusal;
        refusal = refusal == null ? TallyFields.refusedOptional("staffToken", event.getStaffToken()) : refusal;
        refusal = refusal == null ? TallyFields.refusedOptional("dossierId", event.getDossierId()) : refusal;
        if (refusal != null) {
            return refusal;
        }
        Instant corrected = event.getCorrectedOccurredAt();
        if (EventCheck.isOutside(event.getOccurredAt().toEpochMilli())) {
            return new Refusal(RefusalReason.TIME_OUT_OF_RANGE, "occurredAt");
        }
        if (corrected != null && EventCheck.isOutside(corrected.toEpochMilli())) {
            return new Refusal(RefusalReason.TIME_OUT_OF_RANGE, "correctedOccurredAt");
        }
        return switch (kind) {
            case STATED -> refusedRating(event);
            case WITHDRAWN -> null;
            case CORRECTED -> TallyFields.refused("correctsEventId", orEmpty(event.getCorrectsEventId()));
        };
    }

    private static @Nullable Refusal refusedRating(FeedbackEvent event) {
        if (event.getUnitId() == null) {
            return new Refusal(RefusalReason.MISSING_FIELD, "unitId");
        }
        if (event.getScore() == null) {
            return new Refusal(RefusalReason.MISSING_FIELD, "score");
        }
        if (isOutside(event.getScore())) {
            return new Refusal(RefusalReason.UNDECODABLE, "score");
        }
        Integer attitude = event.getAttitudeScore();
        return attitude != null && isOutside(attitude) ? new Refusal(RefusalReason.UNDECODABLE, "attitudeScore") : null;
    }

    private static boolean isOutside(int score) {
        return score < TallyPolicy.LOWEST_SCORE || score > TallyPolicy.HIGHEST_SCORE;
    }

    private static TallyEntry entry(FeedbackEvent event, TallyEntry.Kind kind) {
        boolean isRating = kind == TallyEntry.Kind.STATED;
        Instant corrected = event.getCorrectedOccurredAt();
        return new TallyEntry(
                event.getEventId(),
                event.getSource(),
                kind,
                event.getOccurredAt().toEpochMilli(),
                isRating ? event.getUnitId() : null,
                isRating ? event.getCategoryCode() : null,
                isRating && event.getScore() != null ? event.getScore() : 0,
                isRating && event.getAttitudeScore() != null ? event.getAttitudeScore() : 0,
                isRating ? event.getStaffToken() : null,
                kind == TallyEntry.Kind.CORRECTED
                        ? new Correction(
                                orEmpty(event.getCorrectsEventId()),
                                event.getVoidsCorrected(),
                                corrected == null ? JournalEntry.NONE : corrected.toEpochMilli())
                        : null,
                isRating ? TallyOrigin.about(event.getDossierId()) : TallyOrigin.UNKNOWN);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
