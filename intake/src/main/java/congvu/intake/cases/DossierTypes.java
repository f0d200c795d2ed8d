package congvu.intake.cases;

import congvu.domain.dossier.DossierEventType;
import org.jspecify.annotations.Nullable;

/** The types of events of dossiers, from their names in the schema to the domain. */
final class DossierTypes {
    private DossierTypes() {}

    /** Null for a type that this version does not know. */
    static @Nullable DossierEventType toDomain(congvu.schemas.event.DossierEventType type) {
        return switch (type) {
            case UNKNOWN -> null;
            case SUBMITTED -> DossierEventType.SUBMITTED;
            case ACCEPTED -> DossierEventType.ACCEPTED;
            case REFUSED -> DossierEventType.REFUSED;
            case TRANSFERRED -> DossierEventType.TRANSFERRED;
            case SUPPLEMENT_REQUESTED -> DossierEventType.SUPPLEMENT_REQUESTED;
            case SUPPLEMENT_RECEIVED -> DossierEventType.SUPPLEMENT_RECEIVED;
            case FINANCIAL_OBLIGATION_SET -> DossierEventType.FINANCIAL_OBLIGATION_SET;
            case FINANCIAL_OBLIGATION_PAID -> DossierEventType.FINANCIAL_OBLIGATION_PAID;
            case SUSPENDED -> DossierEventType.SUSPENDED;
            case RESUMED -> DossierEventType.RESUMED;
            case STEP_DONE -> DossierEventType.STEP_DONE;
            case EXTENDED -> DossierEventType.EXTENDED;
            case STOPPED -> DossierEventType.STOPPED;
            case WITHDRAWN -> DossierEventType.WITHDRAWN;
            case DECIDED -> DossierEventType.DECIDED;
            case DELIVERED -> DossierEventType.DELIVERED;
            case REOPENED -> DossierEventType.REOPENED;
            case CORRECTED -> DossierEventType.CORRECTED;
            case SYNCED -> DossierEventType.SYNCED;
        };
    }
}
