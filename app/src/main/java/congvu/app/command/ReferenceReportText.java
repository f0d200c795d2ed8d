package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.producers.reference.FieldChange;
import congvu.producers.reference.ReferenceChange;
import congvu.producers.reference.ReferenceChange.Kind;
import congvu.producers.reference.ReferenceDifference;
import congvu.producers.reference.ReferencePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an apply of reference data changes, for people and for scripts. */
final class ReferenceReportText {

    private ReferenceReportText() {}

    /** What differs, one line for each record and field, then the counts. */
    static List<String> lines(ReferencePlan plan) {
        List<String> lines = new ArrayList<>();
        ReferenceDifference difference = plan.difference();
        for (ReferenceChange change : difference.changes()) {
            if (change.kind() != Kind.UNCHANGED) {
                lines.add(word(change.kind()) + " " + change.key() + remark(change));
                change.fields().forEach(field -> lines.add("  " + field.sentence()));
            }
        }
        lines.add(difference.summary());
        if (!difference.onlyOnTopic().isEmpty()) {
            lines.add("what is only on the topic stays; --remove-missing would remove it");
        }
        return lines;
    }

    /** What was done about it. */
    static String closing(ReferencePlan plan, boolean isSent) {
        if (plan.size() == 0) {
            return "nothing differs; nothing " + (isSent ? "was sent" : "would be sent");
        }
        return (isSent ? "sent " : "would send ") + plan.size() + (plan.size() == 1 ? " record" : " records");
    }

    static String json(ReferencePlan plan, boolean isSent) {
        ReferenceDifference difference = plan.difference();
        ObjectNode object = new ObjectMapper().createObjectNode();
        for (Kind kind : Kind.values()) {
            object.put(word(kind), difference.count(kind));
        }
        object.put("onlyOnTopic", difference.onlyOnTopic().size());
        object.put("sent", isSent ? plan.size() : 0);
        ArrayNode changes = object.putArray("changes");
        difference.changes().stream()
                .filter(change -> change.kind() != Kind.UNCHANGED)
                .forEach(change -> fill(changes.addObject(), change));
        difference.onlyOnTopic().forEach(object.putArray("onlyOnTopicKeys")::add);
        return object.toString();
    }

    private static void fill(ObjectNode object, ReferenceChange change) {
        object.put("key", change.key());
        object.put("kind", word(change.kind()));
        object.put("partitionsDiffer", change.partitionsDiffer());
        ArrayNode fields = object.putArray("fields");
        for (FieldChange field : change.fields()) {
            ObjectNode one = fields.addObject();
            one.put("path", field.path());
            one.put("validity", field.validity());
            one.put("before", field.before());
            one.put("after", field.after());
        }
    }

    private static String remark(ReferenceChange change) {
        return change.partitionsDiffer() ? " (partitions differ)" : "";
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
