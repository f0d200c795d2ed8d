package congvu.producers.reference;

import java.util.List;

/**
 * What becomes of one reference record.
 *
 * @param key its key on the topic, kind and id
 * @param kind what becomes of it
 * @param fields of a changed one, what differs; empty when it only lacks in some partitions
 */
public record ReferenceChange(String key, Kind kind, List<FieldChange> fields) {

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
