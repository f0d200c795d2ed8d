package congvu.schemas.contract;

import congvu.schemas.catalogue.Cleanup;
import congvu.schemas.catalogue.Room;
import congvu.schemas.catalogue.SubjectNaming;
import congvu.schemas.catalogue.TimestampType;
import congvu.schemas.catalogue.TopicKind;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.catalogue.Visibility;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the catalogue says in codes, in words: the same in both documents. */
final class Wording {
    private Wording() {}

    static String kind(TopicKind kind) {
        return switch (kind) {
            case INPUT -> "input: spread by key over as many partitions as every other input";
            case BROADCAST -> "broadcast: each record in every partition, as many of them as inputs have";
            case BETWEEN_TASKS ->
                "from task to task: spread by key over as many partitions as inputs have; nobody else's";
            case RESULT -> "result: spread by key; created with as many partitions as inputs have, any number will do";
        };
    }

    static String cleanup(TopicSpec topic) {
        if (topic.cleanup() == Cleanup.COMPACT) {
            return "compacted: the last record of each key, for ever";
        }
        return topic.retention().equals(TopicSpec.FOREVER)
                ? "every record, for ever"
                : "every record for " + days(topic.retention()) + " at least, then deleted by age";
    }

    static String compactionLag(TopicSpec topic) {
        if (topic.cleanup() == Cleanup.DELETE) {
            return "not compacted";
        }
        return topic.minCompactionLag().isZero()
                ? "none: older records of a key may be gone at any time"
                : days(topic.minCompactionLag())
                        + " at least: for so long every record of a key is there, not the last one alone";
    }

    static String timestampType(TimestampType type) {
        return switch (type) {
            case CREATE_TIME ->
                "`CreateTime`, by the writer: when the record arrived that this one answers, never a due time";
            case LOG_APPEND_TIME ->
                "`LogAppendTime`, by the broker: when the record arrived; the time of the event is in it";
        };
    }

    static String visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "public: figures about groups, and what everyone may know";
            case OPERATIONAL -> "operational: what those see who run an office; no person in it but by token";
            case PERSONAL -> "personal: about single persons, by token";
            case INTERNAL -> "internal: between our own roles";
        };
    }

    static String tag(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    static String readers(Set<Room> readers) {
        return readers.stream().sorted().map(Wording::room).collect(Collectors.joining(", "));
    }

    static String room(Room room) {
        return room == Room.SUBSCRIBERS
                ? "subscribers outside the project"
                : room.name().toLowerCase(Locale.ROOT);
    }

    static String naming(SubjectNaming naming) {
        return switch (naming) {
            case TOPIC -> "TopicNameStrategy";
            case TOPIC_AND_RECORD -> "TopicRecordNameStrategy";
        };
    }

    private static String days(Duration duration) {
        return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }
}
