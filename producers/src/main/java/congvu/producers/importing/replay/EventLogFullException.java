package congvu.producers.importing.replay;

/** More events than an import may hold in memory. The message tells the way out. */
public final class EventLogFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventLogFullException(int maxEvents) {
        super("Expected at most " + maxEvents + " events in one import, but the file has more. Raise maxEvents in the"
                + " profile (about 300 bytes of heap each), or cut the file into spans of time.");
    }
}
