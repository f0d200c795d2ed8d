package congvu.domain.dossier;

import congvu.domain.obligation.ObligationFamily;

/**
 * Under which id the reference data keeps the limits of a kind of case. The limits themselves are data, with validity:
 * the Law on Complaints 2011 (arts. 28 and 37), the Law on Denunciations 2018 (art. 30) and the rules of the national
 * portal on petitions have been amended before.
 */
public final class LawfulProcedure {

    /** How complex a case was found to be. */
    public enum Complexity {
        ORDINARY,
        COMPLEX,
        VERY_COMPLEX
    }

    private static final String COMPLEX = "-complex";
    private static final String VERY_COMPLEX = "-very-complex";

    private LawfulProcedure() {}

    /**
     * @param instance of a complaint: 1, or 2 for the second one
     * @param isRemoteArea whether a complaint has the longer limits of remote areas
     * @throws IllegalArgumentException for a family whose procedures have ids of their own
     */
    public static String of(ObligationFamily family, Complexity complexity, int instance, boolean isRemoteArea) {
        return switch (family) {
            case PETITION -> "petition";
            case COMPLAINT ->
                (instance <= 1 ? "complaint-1" : "complaint-2")
                        + (isRemoteArea ? "-remote" : "")
                        + (complexity == Complexity.ORDINARY ? "" : COMPLEX);
            case DENUNCIATION -> "denunciation" + suffix(complexity);
            case DOSSIER, TASK ->
                throw new IllegalArgumentException("Expected a petition, a complaint or a denunciation, but found "
                        + family + ", which names its procedure itself.");
        };
    }

    /** Whether this is the id of the limits of a case that is more than ordinary. */
    static boolean isComplex(String id) {
        return id.endsWith(COMPLEX);
    }

    /** The limits of the second for a case that was found to be as complex as the first says; what is complex already stays. */
    static String asComplexAs(String found, String id) {
        if (isComplex(id) || !isComplex(found)) {
            return id;
        }
        return id + (found.endsWith(VERY_COMPLEX) ? VERY_COMPLEX : COMPLEX);
    }

    private static String suffix(Complexity complexity) {
        return switch (complexity) {
            case ORDINARY -> "";
            case COMPLEX -> COMPLEX;
            case VERY_COMPLEX -> VERY_COMPLEX;
        };
    }
}
