package congvu.schemas.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a topic as it is with the topic as it must at least be. Stronger is always fine. */
final class TopicCheck {

    private TopicCheck() {}

    static List<TopicWeakness> weaknesses(PlannedTopic planned, FoundTopic found) {
        List<TopicWeakness> weaknesses = new ArrayList<>();
        comparePartitions(planned, found, weaknesses);
        compareReplication(planned, found, weaknesses);
        Map<String, String> expected = planned.settings();
        expected.forEach((setting, value) -> {
            String actual = found.settings().getOrDefault(setting, "nothing");
            if (!isAsStrong(setting, actual, value)) {
                weaknesses.add(new TopicWeakness(
                        planned.name(), setting, actual, expectation(setting, value), alter(planned, setting, value)));
            }
        });
        return weaknesses;
    }

    static TopicWeakness missing(TopicSpec topic) {
        return new TopicWeakness(topic.name(), "the topic", "none", "to exist", "Create it: congvu topics apply.");
    }

    /** Task i owns partition i of every input and broadcast topic, so their counts must be equal. */
    private static void comparePartitions(PlannedTopic planned, FoundTopic found, List<TopicWeakness> weaknesses) {
        if (planned.spec().kind().isCoPartitioned() && found.partitions() != planned.partitions()) {
            weaknesses.add(new TopicWeakness(
                    planned.name(),
                    "partitions",
                    Integer.toString(found.partitions()),
                    Integer.toString(planned.partitions()),
                    "Every input and broadcast topic has the same number, and it cannot change once there are records:"
                            + " ask for the number that is there, or make the topics anew and import again."));
        }
    }

    private static void compareReplication(PlannedTopic planned, FoundTopic found, List<TopicWeakness> weaknesses) {
        int expected = planned.replication().factor();
        if (found.replicationFactor() < expected) {
            weaknesses.add(new TopicWeakness(
                    planned.name(),
                    "replication factor",
                    Integer.toString(found.replicationFactor()),
                    "of at least " + expected,
                    "Spread it over more brokers: kafka-reassign-partitions.sh."));
        }
    }

    private static boolean isAsStrong(String setting, String found, String expected) {
        return switch (setting) {
            case PlannedTopic.MIN_INSYNC_REPLICAS, PlannedTopic.MIN_COMPACTION_LAG_MS ->
                number(found) >= number(expected);
            case PlannedTopic.RETENTION_MS, PlannedTopic.RETENTION_BYTES -> limit(found) >= limit(expected);
            // How often a segment rolls loses nothing.
            case PlannedTopic.SEGMENT_MS -> true;
            default -> found.equals(expected);
        };
    }

    private static String expectation(String setting, String value) {
        return switch (setting) {
            case PlannedTopic.MIN_INSYNC_REPLICAS,
                    PlannedTopic.MIN_COMPACTION_LAG_MS,
                    PlannedTopic.RETENTION_MS,
                    PlannedTopic.RETENTION_BYTES ->
                value.equals(PlannedTopic.UNLIMITED) ? "-1 (no limit)" : "of at least " + value;
            default -> value;
        };
    }

    private static long limit(String value) {
        return value.equals(PlannedTopic.UNLIMITED) ? Long.MAX_VALUE : number(value);
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }

    private static String alter(PlannedTopic planned, String setting, String value) {
        return "Set it: kafka-configs.sh --alter --topic " + planned.name() + " --add-config " + setting + "=" + value
                + ".";
    }
}
