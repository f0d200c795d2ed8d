package congvu.schemas.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * What must hold of one topic.
 *
 * @param name name of the topic
 * @param purpose one line for people
 * @param key what the key of a record is
 * @param values schemas of the values, the record that the topic is named for first
 * @param naming how the subjects of the values are named
 * @param kind decides the partitions
 * @param cleanup what the broker may throw away
 * @param retention how long at least a record is kept where {@code cleanup} is DELETE; {@link #FOREVER} for always
 * @param minCompactionLag how long at least every record is kept where {@code cleanup} is COMPACT, so that subscribers
 *     see every transition
 * @param timestampType who stamps a record
 * @param writer the one room that writes it
 * @param readers rooms that may read it
 * @param visibility class of visibility
 */
public record TopicSpec(
        String name,
        String purpose,
        String key,
        List<Schema> values,
        SubjectNaming naming,
        TopicKind kind,
        Cleanup cleanup,
        Duration retention,
        Duration minCompactionLag,
        TimestampType timestampType,
        Room writer,
        Set<Room> readers,
        Visibility visibility) {

    /** Never deleted by age. */
    public static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    public TopicSpec {
        values = List.copyOf(values);
        readers = Set.copyOf(readers);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one value schema for " + name + ", but found none.");
        }
        if (kind.isCoPartitioned() && timestampType != TimestampType.LOG_APPEND_TIME) {
            throw new IllegalArgumentException("Expected LogAppendTime for " + name + ", but found "
                    + timestampType.setting() + ": historic data would be deleted as soon as it is written.");
        }
    }

    /** The schema of the record that the topic is named for. */
    public Schema value() {
        return values.getFirst();
    }

    /** Subjects in the registry, in the order of {@link #values()}. */
    public List<String> subjects() {
        return values.stream().map(value -> naming.subject(name, value)).toList();
    }

    /** Subject of one of the values. */
    public String subjectOf(Schema value) {
        return naming.subject(name, value);
    }
}
