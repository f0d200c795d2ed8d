package congvu.producers.importing.replay;

/**
 * Where a replay sends to. Everything between two commits is accepted as a whole, together with the position, or not
 * at all.
 */
public interface ReplayTarget extends AutoCloseable {

    /** Place in time order up to which an earlier run of the same import was accepted; 0 for none. */
    int acceptedUpTo();

    /** Tells the time to every partition; returns when it stands in the log before whatever comes next. */
    void tick(long nowMillis);

    /** Sends an event. */
    void event(byte[] key, byte[] value);

    /** Sends a record to every partition of the topic; returns when it stands in the log before whatever comes next. */
    void broadcast(byte[] key, byte[] value);

    /** Accepts what was sent, and the position behind it; returns when it can no longer be lost. */
    void commit(int position);

    @Override
    void close();
}
