package congvu.intake.cases;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.EventRefusal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.dossier.LawfulProcedure;
import congvu.domain.obligation.ObligationFamily;
import congvu.intake.CodeField;
import congvu.intake.Refusal;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.rejected.RefusalReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events of petitions, complaints and denunciations. A petition's clock runs from its receipt; that of a complaint or a
 * denunciation from the decision to take it up. A denunciation that carries anybody's token is refused: whoever is
 * accused belongs into a restricted topic, whoever speaks nowhere (Law on Denunciations 2018, art. 56).
 */
final class FeedbackIntake {
    /** The category of petitions about the conduct of staff (national index, item 5.1). */
    private static final String STAFF_CONDUCT = "STAFF_CONDUCT";

    private FeedbackIntake() {}

    /** An event of a case, whose key has been checked. */
    static Intake take(FeedbackEvent event, long offset) {
        ObligationFamily family = familyOf(event.getKind());
        if (family == null) {
            return new Intake.Refused(RefusalReason.UNKNOWN_TYPE, "kind");
        }
        if (family == ObligationFamily.DENUNCIATION && event.getStaffToken() != null) {
            return new Intake.Refused(RefusalReason.FORBIDDEN_FIELD, "staffToken");
        }
        DossierEventType type = typeOf(event.getType(), family);
        return type == null
                ? new Intake.Refused(RefusalReason.UNKNOWN_TYPE, "type")
                : checked(event, family, type, offset);
    }

    private static Intake checked(FeedbackEvent event, ObligationFamily family, DossierEventType type, long offset) {
        JournalEntry entry = new JournalEntry(
                event.getEventId(),
                event.getSource(),
                type,
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                procedureOf(event, family, type),
                millis(event.getAppointmentAt()),
                null,
                JournalEntry.NONE,
                event.getReasonCode(),
                JournalEntry.NO_AMOUNT,
                type == DossierEventType.CORRECTED ? correction(event) : null,
                offset,
                family == ObligationFamily.PETITION ? categoryOf(event) : DossierTraits.NONE,
                JournalEntry.NONE,
                null,
                family == ObligationFamily.PETITION ? event.getDossierId() : null);
        EventRefusal refusal = EventCheck.OF_FEEDBACK.check(event.getCaseId(), entry);
        if (refusal != null) {
            return Door.refused(refusal);
        }
        Refusal noCode = refusedCode(event);
        return noCode == null
                ? new Intake.Event(family, entry.withCategory(event.getCategoryCode()))
                : new Intake.Refused(noCode);
    }

    private static int categoryOf(FeedbackEvent event) {
        String category = event.getCategoryCode();
        if (category == null) {
            return DossierTraits.NONE;
        }
        int answer = category.equals(STAFF_CONDUCT) ? DossierTraits.YES : DossierTraits.NO;
        return DossierTraits.with(DossierTraits.NONE, DossierTraits.Trait.OF_STAFF_CONDUCT, answer);
    }

    /** Of the codes that no deadline rests on; nobody's words may stand in their place all the same. */
    private static @Nullable Refusal refusedCode(FeedbackEvent event) {
        Refusal refusal = CodeField.refused("categoryCode", event.getCategoryCode());
        return refusal == null ? CodeField.refused("channelCode", event.getChannelCode()) : refusal;
    }

    /** The limits that hold for the case: those of its kind, told anew when its complexity is determined. */
    private static @Nullable String procedureOf(FeedbackEvent event, ObligationFamily family, DossierEventType type) {
        boolean tells = switch (type) {
            case SUBMITTED, ACCEPTED -> true;
            case TERM_CHANGED -> event.getComplexity() != CaseComplexity.UNKNOWN;
            default -> false;
        };
        if (!tells) {
            return null;
        }
        Integer instance = event.getInstance();
        return LawfulProcedure.of(
                family, complexityOf(event.getComplexity()), instance == null ? 1 : instance, event.getIsRemoteArea());
    }

    private static LawfulProcedure.Complexity complexityOf(CaseComplexity complexity) {
        return switch (complexity) {
            case UNKNOWN, ORDINARY -> LawfulProcedure.Complexity.ORDINARY;
            case COMPLEX -> LawfulProcedure.Complexity.COMPLEX;
            case VERY_COMPLEX -> LawfulProcedure.Complexity.VERY_COMPLEX;
        };
    }

    private static @Nullable Correction correction(FeedbackEvent event) {
        String target = event.getCorrectsEventId();
        return target == null
                ? null
                : new Correction(target, event.getVoidsCorrected(), millis(event.getCorrectedOccurredAt()));
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? JournalEntry.NONE : instant.toEpochMilli();
    }

    private static @Nullable ObligationFamily familyOf(FeedbackKind kind) {
        return switch (kind) {
            case PETITION -> ObligationFamily.PETITION;
            case COMPLAINT -> ObligationFamily.COMPLAINT;
            case DENUNCIATION -> ObligationFamily.DENUNCIATION;
            case RATING, UNKNOWN -> null;
        };
    }

    private static @Nullable DossierEventType typeOf(FeedbackEventType type, ObligationFamily family) {
        return switch (type) {
            case UNKNOWN, RATED -> null;
            case RECEIVED ->
                family == ObligationFamily.PETITION ? DossierEventType.ACCEPTED : DossierEventType.SUBMITTED;
            // Nobody takes a petition up in a step of its own: its clock has run since it came in.
            case ACCEPTED -> family == ObligationFamily.PETITION ? DossierEventType.SYNCED : DossierEventType.ACCEPTED;
            case REFUSED -> DossierEventType.REFUSED;
            case TRANSFERRED -> DossierEventType.TRANSFERRED;
            case SUPPLEMENT_REQUESTED -> DossierEventType.SUPPLEMENT_REQUESTED;
            case SUPPLEMENT_RECEIVED -> DossierEventType.SUPPLEMENT_RECEIVED;
            case SUSPENDED -> DossierEventType.SUSPENDED;
            case RESUMED -> DossierEventType.RESUMED;
            case NOTIFIED -> DossierEventType.NOTIFIED;
            // A petition has one limit, however complex it is.
            case COMPLEXITY_DETERMINED ->
                family == ObligationFamily.PETITION ? DossierEventType.SYNCED : DossierEventType.TERM_CHANGED;
            case EXTENDED -> DossierEventType.EXTENDED;
            case STOPPED -> DossierEventType.STOPPED;
            case WITHDRAWN -> DossierEventType.WITHDRAWN;
            case ANSWERED -> DossierEventType.DECIDED;
            case PUBLISHED -> DossierEventType.DELIVERED;
            case LIKED -> DossierEventType.LIKED;
            case DISLIKED -> DossierEventType.DISLIKED;
            case RERAISED -> DossierEventType.RERAISED;
            case REOPENED -> DossierEventType.REOPENED;
            case CORRECTED -> DossierEventType.CORRECTED;
        };
    }
}
