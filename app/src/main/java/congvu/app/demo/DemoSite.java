package congvu.app.demo;

import congvu.app.config.ConfigurationException;
import congvu.app.embedded.EmbeddedCluster;
import congvu.app.outcome.Digestion;
import congvu.app.outcome.InputAccounting;
import congvu.app.outcome.InputCount;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicReport;
import congvu.schemas.catalogue.TopicSetup;
import congvu.streams.role.RoleConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Broker, registry, topics and processors of one run on one data directory, ready for its input. */
public final class DemoSite implements AutoCloseable {

    private final EmbeddedCluster cluster;
    private final KafkaAccess kafka;
    private final RoleConfig role;
    private final Processors processors;

    private DemoSite(EmbeddedCluster cluster, KafkaAccess kafka, RoleConfig role, Processors processors) {
        this.cluster = cluster;
        this.kafka = kafka;
        this.role = role;
        this.processors = processors;
    }

    /**
     * Starts everything and returns when the processors run.
     *
     * @param identity which run the data directory is of
     * @param notice what people must be told wherever its data is shown
     * @throws ConfigurationException when the directory or a port cannot be had, or is another run's
     */
    public static DemoSite start(SiteConfig config, RunIdentity identity, @Nullable String notice, MeterRegistry meters)
            throws InterruptedException {
        EmbeddedCluster cluster =
                EmbeddedCluster.start(config.dataDirectory(), config.kafkaPort(), config.registryPort());
        Processors processors = null;
        try {
            identity.claim(cluster.directory().root(), notice);
            KafkaAccess kafka = cluster.config().access();
            applyTopics(kafka, config.partitions());
            Map<String, String> settings = new HashMap<>(config.streams());
            settings.put("state-directory", cluster.directory().streams().toString());
            RoleConfig role = RoleConfig.of(settings);
            processors = StreamsProcessors.start(cluster.config(), role, meters);
            processors.awaitRunning();
            return new DemoSite(cluster, kafka, role, processors);
        } catch (Throwable failed) {
            closeAll(processors, cluster);
            throw failed;
        }
    }

    /** Where everything of this run is kept. */
    public Path directory() {
        return cluster.directory().root();
    }

    /** Where lists for people are written. */
    public Path reports() {
        return cluster.directory().reports();
    }

    /** Blocks until the processors have worked off all that was sent. */
    public void awaitDigested(LongConsumer remaining) throws InterruptedException {
        new Digestion(kafka, role.applicationId(), processors::isIdle).await(remaining);
    }

    /** What became of every event that stands on the input topics; reads them all. */
    public InputAccounting accounting() {
        return processors.accounting(InputCount.of(kafka));
    }

    public Processors processors() {
        return processors;
    }

    public KafkaAccess kafka() {
        return kafka;
    }

    /** Where clients find the broker and the registry. */
    public String address() {
        return "broker " + cluster.config().bootstrapServers() + ", registry "
                + cluster.config().registry().base();
    }

    /** The processors first, so that they leave in order while there is a broker to leave. */
    @Override
    public void close() {
        closeAll(processors, cluster);
    }

    private static void closeAll(@Nullable Processors processors, EmbeddedCluster cluster) {
        try (cluster;
                processors) {
            // Closed in the reverse of this order.
        }
    }

    private static void applyTopics(KafkaAccess kafka, int partitions) {
        try (Admin admin = kafka.admin("congvu-demo")) {
            TopicReport report = new TopicSetup(new KafkaTopicAdmin(admin), kafka.topics()).apply(partitions);
            if (!report.isSound()) {
                throw new ConfigurationException(String.join("\n", report.messages()));
            }
        }
    }
}
