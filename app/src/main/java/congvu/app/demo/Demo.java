package congvu.app.demo;

import congvu.app.config.ConfigurationException;
import congvu.app.embedded.EmbeddedCluster;
import congvu.app.outcome.Digestion;
import congvu.app.outcome.RunReader;
import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.importing.ImportJob;
import congvu.producers.importing.ImportOptions;
import congvu.producers.importing.ImportSummary;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.report.RejectedReport;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicReport;
import congvu.schemas.catalogue.TopicSetup;
import congvu.streams.role.RoleConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Broker, registry, topics and processors of one run, ready for its file. */
public final class Demo implements AutoCloseable {

    private final DemoConfig config;
    private final Profile profile;
    private final EmbeddedCluster cluster;
    private final KafkaAccess kafka;
    private final RoleConfig role;
    private final Processors processors;
    private final MeterRegistry meters;

    private Demo(
            DemoConfig config,
            Profile profile,
            EmbeddedCluster cluster,
            KafkaAccess kafka,
            RoleConfig role,
            Processors processors,
            MeterRegistry meters) {
        this.config = config;
        this.profile = profile;
        this.cluster = cluster;
        this.kafka = kafka;
        this.role = role;
        this.processors = processors;
        this.meters = meters;
    }

    /**
     * Starts everything and returns when the processors run.
     *
     * @param profile as read from the file that the configuration names
     * @throws ConfigurationException when the directory or a port cannot be had, or is another run's
     */
    public static Demo start(DemoConfig config, Profile profile, MeterRegistry meters) throws InterruptedException {
        RunIdentity identity = RunIdentity.of(config.input(), config.profile());
        EmbeddedCluster cluster =
                EmbeddedCluster.start(config.dataDirectory(), config.kafkaPort(), config.registryPort());
        Processors processors = null;
        try {
            identity.claim(cluster.directory().root(), profile.notice());
            KafkaAccess kafka = cluster.config().access();
            applyTopics(kafka, config.partitions());
            Map<String, String> settings = new HashMap<>(config.streams());
            settings.put("state-directory", cluster.directory().streams().toString());
            RoleConfig role = RoleConfig.of(settings);
            processors = StreamsProcessors.start(cluster.config(), role, meters);
            processors.awaitRunning();
            return new Demo(config, profile, cluster, kafka, role, processors, meters);
        } catch (Throwable failed) {
            closeAll(processors, cluster);
            throw failed;
        }
    }

    /** Where lists for people are written. */
    public Path reports() {
        return cluster.directory().reports();
    }

    /** Sends the file's events and ticks; what an earlier run on this directory sent is not sent again. */
    public ImportSummary replay(ImportProgress progress) throws IOException {
        Files.createDirectories(reports());
        Path report = reports().resolve(RejectedReport.besides(config.input()).getFileName());
        ImportOptions options = new ImportOptions(report, null, false, null);
        return ImportJob.of(profile, config.input(), kafka, options, new ProducersMeters(meters))
                .run(progress);
    }

    /** Blocks until the processors have worked off all that was sent, then reads what they published. */
    public RunReader awaitResults(LongConsumer remaining) throws InterruptedException {
        new Digestion(kafka, role.applicationId(), processors::isIdle).await(remaining);
        return RunReader.read(kafka);
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
