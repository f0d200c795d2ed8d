package congvu.streams.unit;

/** The names by which the task of units meets its stores and its neighbours in the topology, beside those of rates. */
public final class UnitNodes {
    /** Reference data, as it came. */
    public static final String REFERENCE = "unit-reference";

    /** Hits, signals and what else is kept of units. */
    public static final String UNITS = "units";

    public static final String TO_SIGNALS = "to-unit-signals";
    public static final String TO_REJECTED = "to-rejected-unit-actions";

    private UnitNodes() {}
}
