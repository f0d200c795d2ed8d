package congvu.producers.reference;

/**
 * What became of one reference record.
 *
 * @param key its key on the topic, kind and id
 * @param kind what became of it
 */
public record ReferenceChange(String key, Kind kind) {

    /** What became of a record. */
    public enum Kind {
        /** It was not on the topic. */
        ADDED,
        /** The topic had it with another content, or not in every partition. */
        CHANGED,
        /** The topic has it just so; nothing was published. */
        UNCHANGED
    }
}
