package congvu.producers.reference;

import java.util.List;

/**
 * What becomes of one reference record.
 *
 * @param key its key on the topic, kind and id
 * @param kind what becomes of it
 * @param fields of a changed one, what differs; empty when it only lacks in some partitions
 * @param partitionsDiffer whether the topic has it in some partitions only, or not the same in all, as an apply that was
 *     cut off leaves it
 */
public record ReferenceChange(String key, Kind kind, List<FieldChange> fields, boolean partitionsDiffer) {

    public ReferenceChange {
        fields = List.copyOf(fields);
    }

    /** What becomes of a record. */
    public enum Kind {
        /** It is not on the topic. */
        ADDED,
        /** The topic has it with another content, or not in every partition. */
        CHANGED,
        /** The files do not have it, and what is missing was to go. */
        REMOVED,
        /** The topic has it just so; nothing is sent. */
        UNCHANGED
    }
}
