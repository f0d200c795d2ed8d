package congvu.streams.role;

import congvu.schemas.catalogue.FoundTopic;
import congvu.schemas.catalogue.Replication;
import congvu.schemas.catalogue.TopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicReport;
import congvu.schemas.catalogue.TopicSetup;
import java.util.List;
import java.util.Objects;

/** Lets the role start only on topics that are as strong as the catalogue says. */
final class TopicGate {

    private TopicGate() {}

    /**
     * What the start needs to know of the cluster.
     *
     * @param partitions of the dossiers
     * @param replication for internal topics
     */
    record Passed(int partitions, int replication) {}

    /** @throws WeakTopicsException with one sentence for each weakness */
    static Passed check(TopicAdmin admin, TopicCatalogue topics) {
        TopicReport report = new TopicSetup(admin, topics).check();
        if (!report.isSound()) {
            throw new WeakTopicsException(report.messages());
        }
        String name = topics.dossiers().name();
        FoundTopic dossiers =
                Objects.requireNonNull(admin.describe(List.of(name)).get(name), name);
        return new Passed(
                dossiers.partitions(), Replication.forBrokers(admin.brokers()).factor());
    }
}
