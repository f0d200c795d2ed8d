package congvu.streams.dossier;

/** The names by which the dossier stage meets its stores and its neighbours in the topology. */
public final class DossierNodes {
    public static final String PROCESSOR = "dossier-stage";
    public static final String DOSSIERS = "dossiers";
    public static final String REFERENCE = "reference";
    public static final String TO_OBLIGATIONS = "to-obligations";
    public static final String TO_ALERTS = "to-alerts";
    public static final String TO_REJECTED = "to-rejected";
    public static final String TO_RATE_PARTIALS = "to-rate-partials";

    private DossierNodes() {}
}
