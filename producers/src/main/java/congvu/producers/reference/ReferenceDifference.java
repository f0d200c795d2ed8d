package congvu.producers.reference;

import congvu.producers.reference.ReferenceChange.Kind;
import java.util.List;

/**
 * What applying a set of reference data changes on the topic.
 *
 * @param changes one for each record of the set, in the order of publishing
 * @param onlyOnTopic keys that the topic has and the set does not; they stay
 */
public record ReferenceDifference(List<ReferenceChange> changes, List<String> onlyOnTopic) {

    public ReferenceDifference {
        changes = List.copyOf(changes);
        onlyOnTopic = List.copyOf(onlyOnTopic);
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Keys of one kind of change. */
    public List<String> keys(Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(ReferenceChange::key)
                .toList();
    }

    /** One line for a person. */
    public String summary() {
        return "added " + count(Kind.ADDED) + ", changed " + count(Kind.CHANGED) + ", removed " + count(Kind.REMOVED)
                + ", unchanged " + count(Kind.UNCHANGED) + ", only on the topic " + onlyOnTopic.size();
    }
}
