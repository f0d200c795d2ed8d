package congvu.schemas.catalogue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A topic as it is to be created on a given cluster, and as it must at least be found.
 *
 * @param spec what the catalogue says
 * @param partitions how many partitions
 * @param replication how often it is kept
 */
public record PlannedTopic(TopicSpec spec, int partitions, Replication replication) {

    static final String CLEANUP_POLICY = "cleanup.policy";
    static final String RETENTION_MS = "retention.ms";
    static final String RETENTION_BYTES = "retention.bytes";
    static final String SEGMENT_MS = "segment.ms";
    static final String MIN_COMPACTION_LAG_MS = "min.compaction.lag.ms";
    static final String TIMESTAMP_TYPE = "message.timestamp.type";
    static final String MIN_INSYNC_REPLICAS = "min.insync.replicas";
    static final String UNCLEAN_ELECTION = "unclean.leader.election.enable";

    /** Kafka's word for no limit. */
    static final String UNLIMITED = "-1";

    /** Only whole segments are deleted: of what is kept for so short a time, roll one sooner than Kafka's 7 days. */
    private static final Duration SHORT_RETENTION = Duration.ofDays(7);

    private static final int SEGMENTS_WITHIN_RETENTION = 24;

    /** Name of the topic. */
    public String name() {
        return spec.name();
    }

    /** Settings of the topic; nothing is left to what a broker happens to have as default. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(CLEANUP_POLICY, spec.cleanup().setting());
        settings.put(TIMESTAMP_TYPE, spec.timestampType().setting());
        settings.put(MIN_INSYNC_REPLICAS, Integer.toString(replication.minInSyncReplicas()));
        settings.put(UNCLEAN_ELECTION, "false");
        settings.put(RETENTION_BYTES, UNLIMITED);
        if (spec.cleanup() == Cleanup.DELETE) {
            settings.put(RETENTION_MS, retentionMillis());
        } else {
            settings.put(
                    MIN_COMPACTION_LAG_MS, Long.toString(spec.minCompactionLag().toMillis()));
        }
        if (spec.cleanup() == Cleanup.DELETE && spec.retention().compareTo(SHORT_RETENTION) < 0) {
            long segment = spec.retention().toMillis() / SEGMENTS_WITHIN_RETENTION;
            settings.put(SEGMENT_MS, Long.toString(segment));
        }
        return settings;
    }

    private String retentionMillis() {
        return spec.retention().equals(TopicSpec.FOREVER)
                ? UNLIMITED
                : Long.toString(spec.retention().toMillis());
    }
}
