package congvu.schemas.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates the topics of the catalogue, or checks that they are as strong as it says. Nothing relies on a broker that
 * creates topics by itself: what it would create has its own defaults, which lose data.
 */
public final class TopicSetup {

    private final TopicAdmin admin;
    private final TopicCatalogue catalogue;

    public TopicSetup(TopicAdmin admin, TopicCatalogue catalogue) {
        this.admin = admin;
        this.catalogue = catalogue;
    }

    /**
     * Creates what is missing and checks the rest. When something is too weak nothing is created.
     *
     * @param partitions partitions of every input and broadcast topic
     */
    public TopicReport apply(int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("Expected at least one partition, but found " + partitions + ".");
        }
        List<PlannedTopic> planned = plan(partitions);
        Map<String, FoundTopic> before = describe();
        List<PlannedTopic> missing = planned.stream()
                .filter(topic -> !before.containsKey(topic.name()))
                .toList();
        TopicReport existing = compare(planned, before);
        if (!existing.isSound() || missing.isEmpty()) {
            return existing;
        }
        admin.create(missing);
        return reportAfter(planned, missing);
    }

    /** Checks only, against the number of partitions that the dossiers have: for the start of a role. */
    public TopicReport check() {
        Map<String, FoundTopic> found = describe();
        FoundTopic dossiers = found.get(catalogue.dossiers().name());
        List<PlannedTopic> planned = plan(dossiers == null ? 1 : dossiers.partitions());
        TopicReport existing = compare(planned, found);
        return withMissing(existing, planned, found);
    }

    /** What someone else created meanwhile may be weaker, so everything is looked at again. */
    private TopicReport reportAfter(List<PlannedTopic> planned, List<PlannedTopic> created) {
        Map<String, FoundTopic> after = describe();
        TopicReport all = withMissing(compare(planned, after), planned, after);
        Set<String> sound = new LinkedHashSet<>(all.sound());
        List<String> fresh =
                created.stream().map(PlannedTopic::name).filter(sound::remove).toList();
        return new TopicReport(fresh, List.copyOf(sound), all.weaknesses());
    }

    private List<PlannedTopic> plan(int partitions) {
        Replication replication = Replication.forBrokers(admin.brokers());
        return catalogue.all().stream()
                .map(topic -> new PlannedTopic(topic, partitions, replication))
                .toList();
    }

    private Map<String, FoundTopic> describe() {
        return admin.describe(catalogue.all().stream().map(TopicSpec::name).toList());
    }

    private static TopicReport compare(List<PlannedTopic> planned, Map<String, FoundTopic> found) {
        List<String> sound = new ArrayList<>();
        List<TopicWeakness> weaknesses = new ArrayList<>();
        for (PlannedTopic topic : planned) {
            FoundTopic there = found.get(topic.name());
            if (there != null) {
                List<TopicWeakness> ofTopic = TopicCheck.weaknesses(topic, there);
                weaknesses.addAll(ofTopic);
                if (ofTopic.isEmpty()) {
                    sound.add(topic.name());
                }
            }
        }
        return new TopicReport(List.of(), sound, weaknesses);
    }

    private static TopicReport withMissing(
            TopicReport report, List<PlannedTopic> planned, Map<String, FoundTopic> found) {
        List<TopicWeakness> weaknesses = new ArrayList<>(report.weaknesses());
        planned.stream()
                .filter(topic -> !found.containsKey(topic.name()))
                .forEach(topic -> weaknesses.add(TopicCheck.missing(topic.spec())));
        return new TopicReport(report.created(), report.sound(), weaknesses);
    }
}
