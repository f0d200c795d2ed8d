package congvu.schemas.catalogue;

/** What a broker may throw away: {@code cleanup.policy}. */
public enum Cleanup {
    /** Whole segments past the retention. */
    DELETE("delete"),
    /** All but the last record of a key, once the compaction lag is over. */
    COMPACT("compact");

    private final String setting;

    Cleanup(String setting) {
        this.setting = setting;
    }

    /** Value of {@code cleanup.policy}. */
    public String setting() {
        return setting;
    }
}
