package congvu.streams.dossier;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.obligation.ObligationFamily;

/** The types of events under their names in the schema and in the domain. */
final class EventTypes {
    private EventTypes() {}

    /** As the schema of the family's topic names it: what evidence quotes can be looked up there. */
    static String nameOf(ObligationFamily family, DossierEventType type) {
        return switch (family) {
            case DOSSIER -> type.name();
            case TASK -> nameOfTask(type);
            case PETITION -> type == DossierEventType.ACCEPTED ? "RECEIVED" : nameOfCase(type);
            case COMPLAINT, DENUNCIATION -> nameOfCase(type);
        };
    }

    private static String nameOfTask(DossierEventType type) {
        return switch (type) {
            case ACCEPTED -> "ASSIGNED";
            case DECIDED -> "COMPLETED";
            case STOPPED -> "CANCELLED";
            case CAUSE_CONFIRMED -> "OBJECTIVE_CAUSE_CONFIRMED";
            default -> type.name();
        };
    }

    private static String nameOfCase(DossierEventType type) {
        return switch (type) {
            case SUBMITTED -> "RECEIVED";
            case DECIDED -> "ANSWERED";
            case DELIVERED -> "PUBLISHED";
            case TERM_CHANGED -> "COMPLEXITY_DETERMINED";
            default -> type.name();
        };
    }

    static congvu.schemas.event.DossierEventType toSchema(DossierEventType type) {
        return switch (type) {
            case SUBMITTED -> congvu.schemas.event.DossierEventType.SUBMITTED;
            case ACCEPTED -> congvu.schemas.event.DossierEventType.ACCEPTED;
            case REFUSED -> congvu.schemas.event.DossierEventType.REFUSED;
            case TRANSFERRED -> congvu.schemas.event.DossierEventType.TRANSFERRED;
            case SUPPLEMENT_REQUESTED -> congvu.schemas.event.DossierEventType.SUPPLEMENT_REQUESTED;
            case SUPPLEMENT_RECEIVED -> congvu.schemas.event.DossierEventType.SUPPLEMENT_RECEIVED;
            case FINANCIAL_OBLIGATION_SET -> congvu.schemas.event.DossierEventType.FINANCIAL_OBLIGATION_SET;
            case FINANCIAL_OBLIGATION_PAID -> congvu.schemas.event.DossierEventType.FINANCIAL_OBLIGATION_PAID;
            case SUSPENDED -> congvu.schemas.event.DossierEventType.SUSPENDED;
            case RESUMED -> congvu.schemas.event.DossierEventType.RESUMED;
            case STEP_DONE -> congvu.schemas.event.DossierEventType.STEP_DONE;
            case EXTENDED -> congvu.schemas.event.DossierEventType.EXTENDED;
            case STOPPED -> congvu.schemas.event.DossierEventType.STOPPED;
            case WITHDRAWN -> congvu.schemas.event.DossierEventType.WITHDRAWN;
            case DECIDED -> congvu.schemas.event.DossierEventType.DECIDED;
            case DELIVERED -> congvu.schemas.event.DossierEventType.DELIVERED;
            case REOPENED -> congvu.schemas.event.DossierEventType.REOPENED;
            case CORRECTED -> congvu.schemas.event.DossierEventType.CORRECTED;
            case SYNCED -> congvu.schemas.event.DossierEventType.SYNCED;
            case NOTIFIED, TERM_CHANGED, PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED ->
                congvu.schemas.event.DossierEventType.UNKNOWN;
        };
    }
}
