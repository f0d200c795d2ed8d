package congvu.producers.reference;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.ReferenceChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Brings reference data to {@code congvu.reference}: only what differs, each record to every partition.
 *
 * <p>An apply that was cut off leaves partitions that differ; the next one sees that and mends it.
 */
public final class ReferenceLoader {

    private final ReferenceTopic topic;
    private final ProducersMeters meters;

    public ReferenceLoader(KafkaAccess kafka, ProducersMeters meters) {
        this(new KafkaReferenceTopic(kafka), meters);
    }

    ReferenceLoader(ReferenceTopic topic, ProducersMeters meters) {
        this.topic = topic;
        this.meters = meters;
    }

    /**
     * Publishes what differs and returns when every replica in sync has it; removes nothing, and does not ask whether the
     * past is rewritten: for data that comes with a file of the past.
     *
     * @throws congvu.domain.reference.ReferenceException when the data, together with what is on the topic, contradicts
     *     itself, or when the topic has a higher version of office hours or a calendar; nothing is published then
     */
    public ReferenceDifference apply(ReferenceSet set) {
        ReferencePlan plan = plan(set, ApplyRules.ofAnImport());
        publish(plan);
        return plan.difference();
    }

    /**
     * Reads the topic once and works out what would change.
     *
     * @throws congvu.domain.reference.ReferenceException when the data, together with what stays on the topic, contradicts
     *     itself
     */
    public ReferencePlan plan(ReferenceSet set, ApplyRules rules) {
        return plan(set, topic.read(), rules);
    }

    /**
     * Publishes what was planned and returns when every replica in sync has it; nothing when nothing differs.
     *
     * @throws congvu.domain.reference.ReferenceException when the plan holds refusals; nothing is published then
     */
    public void publish(ReferencePlan plan) {
        plan.refuse();
        if (!plan.toSend().isEmpty()) {
            topic.publish(plan.toSend());
        }
        plan.difference().changes().forEach(change -> meters.reference(change.kind()));
    }

    static ReferencePlan plan(ReferenceSet set, TopicReference topic, ApplyRules rules) {
        Contradictions.refuse(set, rules.removesMissing() ? ReferenceSet.empty() : topic.set());
        ChangeRefusals refusals = new ChangeRefusals(rules, set.places());
        Map<String, @Nullable SpecificRecord> toSend = new LinkedHashMap<>();
        List<ReferenceChange> changes = new ArrayList<>();
        Map<String, SpecificRecord> records = set.records();
        records.forEach((key, record) -> {
            ReferenceChange change = change(key, record, topic, refusals);
            changes.add(change);
            if (change.kind() != Kind.UNCHANGED) {
                toSend.put(key, record);
            }
        });
        Set<String> only = new TreeSet<>(topic.keys());
        only.removeAll(records.keySet());
        if (rules.removesMissing()) {
            only.forEach(key -> {
                topic.held(key).forEach(removed -> refusals.checkRemoval(key, removed));
                changes.add(new ReferenceChange(key, Kind.REMOVED, List.of(), topic.agreed(key) == null));
                toSend.put(key, null);
            });
            only.clear();
        }
        return new ReferencePlan(new ReferenceDifference(changes, List.copyOf(only)), refusals.found(), toSend);
    }

    private static ReferenceChange change(
            String key, SpecificRecord record, TopicReference topic, ChangeRefusals refusals) {
        List<SpecificRecord> held = topic.held(key);
        if (held.isEmpty()) {
            return new ReferenceChange(key, Kind.ADDED, List.of(), false);
        }
        if (record.equals(topic.agreed(key))) {
            return new ReferenceChange(key, Kind.UNCHANGED, List.of(), false);
        }
        refusals.checkVersion(key, held, record);
        boolean mendsAnApply = held.contains(record);
        List<FieldChange> fields = new ArrayList<>();
        for (SpecificRecord before : held) {
            if (!before.equals(record)) {
                RecordDifference.between(before, record).stream()
                        .filter(change -> !fields.contains(change))
                        .forEach(fields::add);
                if (!mendsAnApply) {
                    refusals.checkPast(key, before, record);
                }
            }
        }
        return new ReferenceChange(key, Kind.CHANGED, fields, topic.agreed(key) == null);
    }
}
