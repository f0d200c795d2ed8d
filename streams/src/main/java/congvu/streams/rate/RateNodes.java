package congvu.streams.rate;

/** The names by which the rate stage meets its store and its neighbours in the topology. */
public final class RateNodes {
    public static final String PROCESSOR = "rate-stage";
    public static final String STORE = "rates";
    public static final String PARTIALS = "rate-partials";
    public static final String TO_RATES = "to-rates";
    public static final String TO_SCORECARDS = "to-scorecards";
    public static final String TO_OFFICERS = "to-officer-satisfaction";

    private RateNodes() {}
}
