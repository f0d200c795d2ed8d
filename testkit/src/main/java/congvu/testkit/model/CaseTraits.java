package congvu.testkit.model;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.result.ObligationFamily;

/**
 * What decides the limit of a case: the tables of DOMAIN 7.1 and 7.2, each line under an id of its own.
 *
 * @param instance of a complaint, 1 or 2
 * @param remote whether a complaint comes from a remote area
 * @param complexity as said with one event; UNKNOWN: nothing said
 */
record CaseTraits(ObligationFamily family, int instance, boolean remote, CaseComplexity complexity) {

    /** The id under which the reference data keeps the limits. */
    String procedureId() {
        return switch (family) {
            case PETITION -> "petition";
            case COMPLAINT ->
                "complaint-" + instance + (remote ? "-remote" : "") + (isMoreThanOrdinary() ? "-complex" : "");
            case DENUNCIATION ->
                switch (complexity) {
                    case COMPLEX -> "denunciation-complex";
                    case VERY_COMPLEX -> "denunciation-very-complex";
                    case ORDINARY, UNKNOWN -> "denunciation";
                };
            case DOSSIER, TASK, UNKNOWN ->
                throw new IllegalStateException("Expected a case, but found a " + family + ".");
        };
    }

    /** A complaint knows but one kind of complexity. */
    boolean isMoreThanOrdinary() {
        return complexity == CaseComplexity.COMPLEX || complexity == CaseComplexity.VERY_COMPLEX;
    }

    CaseTraits with(CaseComplexity found) {
        return new CaseTraits(family, instance, remote, found);
    }
}
