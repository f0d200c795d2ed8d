package congvu.producers.importing.profile;

/** Format of a foreign file; either may be gzipped. */
public enum InputFormat {
    /** Delimited text. */
    CSV,
    /** Event log of IEEE 1849. */
    XES
}
