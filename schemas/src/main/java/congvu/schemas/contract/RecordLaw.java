package congvu.schemas.contract;

import congvu.schemas.catalogue.Cleanup;
import congvu.schemas.catalogue.TopicSpec;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * What a record of a topic is to whoever reads it: which record is the same one again, which of two is the newer, how
 * something is taken back, and what a record without a value says. It follows from how the topic is kept and from the
 * fields of its record, so that a new topic has a law at once.
 */
public enum RecordLaw {
    /** A result with a state and a number for each transition: alerts, signals. */
    TRANSITION(
            "Transitions with a version",
            "key and `version`: the same version of a key again is the same record, at whatever offset",
            "`version` rises by one with each transition of a key and never begins again; take a record only if its version "
                    + "is higher than the one you have. A gap means that compaction has left out what lay between",
            "by a further version, never by silence. RETRACTED says that it is not true, or never was; what was taken back "
                    + "may come back with a higher version",
            "the key has left the topic for good, because its time to be kept is over: forget it. That says nothing of how "
                    + "it ended; let no older record bring it back"),
    /** A result that is replaced as a whole: obligations, rates. */
    LATEST(
            "The latest record of a key is the truth",
            "topic, partition and offset: a record at an offset that you have taken is the same one again",
            "the offset within the partition, which is the same for every record of a key. A `revision` counts what the "
                    + "record rests on and may fall: it is no order",
            "by the next record of the key, which replaces the whole of it",
            "the key is withdrawn, as if it had never been: not ended, not resolved, not zero. Remove it, and let no older "
                    + "record bring it back"),
    /** A result that tells what happened once: refusals, moved deadlines. */
    OCCURRENCE(
            "Each record tells what happened once",
            "topic, partition and offset",
            "the offset within the partition, which is the same for every record of a key",
            "never; what happens next is a record of its own",
            "none is written"),
    /** What one task of the processors tells another. */
    PASSED_ON(
            "What one task of the processors tells another: no contract with anybody else",
            "the key and what the record is about: the last record says how it stands",
            "the offset within the partition, which is the same for every record of a key",
            "by a further record about the same that says so",
            "none is written"),
    /** What sources state. */
    EVENT(
            "Events as their sources state them",
            "`source` and `eventId`: counted once, however often and in whatever order they are sent",
            "none is needed: what is known of a key is its events sorted by what they say, so late and disordered ones count "
                    + "in full",
            "by a further event that names the one it corrects or voids, where the record has the fields for that",
            "refused as BAD_FRAME: nothing is deleted on an input topic"),
    /** Reference data, the same in every partition. */
    REFERENCE(
            "Reference data, the same in every partition",
            "key: the latest record of a key in any partition is the truth",
            "the offset within a partition; every partition holds every key, so one of them is enough to read",
            "by the next record of the key; each says from when to when it is valid",
            "the key is removed"),
    /** The time. */
    TICK(
            "The time, the same in every partition",
            "`now`: only a higher one than all before counts",
            "`now`",
            "never: the time does not go back",
            "refused");

    /** Symbols of a state in which something does not stand any more; every other one, UNKNOWN too, leaves it standing. */
    private static final Set<String> ENDINGS = Set.of("RESOLVED", "RETRACTED", "SUPERSEDED", "DISMISSED");

    private final String title;
    private final String identity;
    private final String order;
    private final String retraction;
    private final String tombstone;

    RecordLaw(String title, String identity, String order, String retraction, String tombstone) {
        this.title = title;
        this.identity = identity;
        this.order = order;
        this.retraction = retraction;
        this.tombstone = tombstone;
    }

    /** The law of a topic. */
    public static RecordLaw of(TopicSpec topic) {
        boolean isCompacted = topic.cleanup() == Cleanup.COMPACT;
        return switch (topic.kind()) {
            case INPUT -> EVENT;
            case BETWEEN_TASKS -> PASSED_ON;
            case BROADCAST -> isCompacted ? REFERENCE : TICK;
            case RESULT -> isCompacted ? ofKept(topic.value()) : OCCURRENCE;
        };
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    /** What makes a record the same one again. */
    public String identity() {
        return identity;
    }

    /** Which of two records of a key is the newer. */
    public String order() {
        return order;
    }

    /** How what was told is taken back. */
    public String retraction() {
        return retraction;
    }

    /** What a record without a value says. */
    public String tombstone() {
        return tombstone;
    }

    /** In which of its states a record does not stand any more, in the order of the schema; empty where it has none. */
    public static List<String> endings(Schema value) {
        Schema.Field state = value.getField("state");
        return state == null || state.schema().getType() != Schema.Type.ENUM
                ? List.of()
                : state.schema().getEnumSymbols().stream()
                        .filter(ENDINGS::contains)
                        .toList();
    }

    private static RecordLaw ofKept(Schema value) {
        return value.getField("version") != null && value.getField("state") != null ? TRANSITION : LATEST;
    }
}
