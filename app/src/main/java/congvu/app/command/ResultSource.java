package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.app.config.Setting;
import congvu.app.config.Settings;
import congvu.app.demo.RunIdentity;
import congvu.app.embedded.DataDirectory;
import congvu.app.embedded.EmbeddedCluster;
import congvu.app.embedded.HolderAddress;
import congvu.producers.delivery.KafkaAccess;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Kafka that holds the results asked for: one that is named, a running demo's, or that of a demo's data directory. */
final class ResultSource implements AutoCloseable {

    private final KafkaAccess access;
    private final String notice;
    private final @Nullable EmbeddedCluster woken;

    private ResultSource(KafkaConfig config, String notice, @Nullable EmbeddedCluster woken) {
        this.access = config.access();
        this.notice = notice;
        this.woken = woken;
    }

    /**
     * Brokers that are named come first, then the directory, then the last demo's directory. A directory whose demo is
     * not running is woken for the question, and put to sleep by {@link #close}.
     *
     * @throws ConfigurationException when there is no demo to ask, or only half of a cluster is named
     */
    static ResultSource open(Settings settings, @Nullable Path directory) {
        if (directory == null && settings.isTold(Setting.KAFKA_BOOTSTRAP_SERVERS)) {
            return new ResultSource(KafkaConfig.of(settings), "", null);
        }
        if (directory == null && settings.isTold(Setting.REGISTRY_URL)) {
            throw new ConfigurationException("Expected " + Setting.KAFKA_BOOTSTRAP_SERVERS.key() + " beside "
                    + Setting.REGISTRY_URL.key() + ", but only the registry is named;"
                    + " name the brokers too, or the directory of a demo with --data-dir.");
        }
        Path found =
                ofDemo(directory != null ? directory : DataDirectories.latest().orElseThrow(ResultSource::none));
        String notice = RunIdentity.noticeOf(found);
        Optional<HolderAddress> running = DataDirectory.holderOf(found);
        if (running.isPresent()) {
            HolderAddress address = running.get();
            return new ResultSource(KafkaConfig.open(address.bootstrapServers(), address.registryUrl()), notice, null);
        }
        EmbeddedCluster cluster = EmbeddedCluster.start(found, 0, 0);
        return new ResultSource(cluster.config(), notice, cluster);
    }

    KafkaAccess access() {
        return access;
    }

    /** What people must be told wherever the data is shown; empty for nothing. */
    String notice() {
        return notice;
    }

    /** Whether the demo asked is not running, so that nothing new will come. */
    boolean isAsleep() {
        return woken != null;
    }

    @Override
    public void close() {
        if (woken != null) {
            woken.close();
        }
    }

    /** Any other folder is left as it is: a broker that is woken writes into its folder. */
    private static Path ofDemo(Path directory) {
        if (!RunIdentity.isMarked(directory)) {
            throw new ConfigurationException("Expected the data directory of a demo at " + directory
                    + ", but it holds no run; ./congvu demo makes one.");
        }
        return directory;
    }

    private static ConfigurationException none() {
        return new ConfigurationException("Expected a demo to ask, but none was run from this folder;"
                + " run ./congvu demo first, or name --data-dir or --bootstrap-servers.");
    }
}
