package congvu.schemas.catalogue;

/**
 * How often a topic is kept, by the number of brokers there are.
 *
 * @param factor copies of each partition
 * @param minInSyncReplicas copies that must have a record before it is acknowledged
 */
public record Replication(short factor, int minInSyncReplicas) {

    /** Three copies of which two must answer where three brokers exist; what there is below that. */
    public static Replication forBrokers(int brokers) {
        if (brokers < 1) {
            throw new IllegalArgumentException("Expected at least one broker, but found " + brokers + ".");
        }
        return brokers >= 3 ? new Replication((short) 3, 2) : new Replication((short) brokers, 1);
    }
}
