package congvu.producers.importing.profile;

/**
 * Limits for reading an event log.
 *
 * @param maxTraceBytes largest trace that is read; a larger one is refused
 * @param maxNesting deepest nesting of attributes in one another
 */
public record XesLayout(int maxTraceBytes, int maxNesting) {

    /** Traces of up to 16 MiB, attributes up to 16 deep. */
    public static XesLayout standard() {
        return new XesLayout(16 << 20, 16);
    }
}
