package congvu.bench.scenario;

import congvu.app.config.KafkaConfig;
import congvu.bench.load.Province;
import congvu.bench.process.ChildJvm;
import congvu.bench.process.Directories;
import congvu.bench.process.JvmSpec;
import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.bench.worker.BenchWorker;
import congvu.bench.worker.WorkerArguments;
import congvu.bench.worker.WorkerRole;
import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.ReferenceLoader;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A real broker with its registry in a process of its own, on a fresh directory, with the topics of the catalogue. */
public final class BenchCluster implements AutoCloseable {

    private static final int BROKER_HEAP_MIB = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private ChildJvm broker;
    private final Path directory;
    private final Path logs;
    private final String bootstrapServers;
    private final String registryUrl;
    private final KafkaAccess kafka;

    private BenchCluster(ChildJvm broker, Path directory, Path logs, Report ready) {
        this.broker = broker;
        this.directory = directory;
        this.logs = logs;
        bootstrapServers = ready.text(WorkerArguments.BROKER);
        registryUrl = ready.text(WorkerArguments.REGISTRY);
        kafka = KafkaConfig.open(bootstrapServers, registryUrl).access();
    }

    /** Starts it with empty topics and the reference data of a province. */
    static BenchCluster start(BenchParameters parameters, String name, Province province) {
        return start(
                parameters,
                name,
                kafka -> new ReferenceLoader(kafka, new ProducersMeters(new SimpleMeterRegistry()))
                        .apply(province.reference()));
    }

    /**
     * Starts it with empty topics.
     *
     * @param reference brings the reference data there
     */
    static BenchCluster start(BenchParameters parameters, String name, Consumer<KafkaAccess> reference) {
        Path directory = Directories.make(parameters.workDirectory().resolve(name));
        Path logs = Directories.make(parameters.logs());
        ChildJvm broker = startBroker(directory, logs, 0, 0);
        try {
            BenchCluster cluster = new BenchCluster(broker, directory, logs, broker.await("ready", PATIENCE));
            cluster.prepare(parameters.partitions(), reference);
            return cluster;
        } catch (RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    private static ChildJvm startBroker(Path directory, Path logs, int port, int registryPort) {
        Map<String, Object> arguments = Map.of(
                WorkerArguments.DIRECTORY,
                directory,
                WorkerArguments.BROKER_PORT,
                port,
                WorkerArguments.REGISTRY_PORT,
                registryPort);
        JvmSpec spec = new JvmSpec(
                "broker",
                BROKER_HEAP_MIB,
                BenchWorker.class,
                WorkerArguments.of(WorkerRole.BROKER, arguments),
                List.of(),
                null);
        return ChildJvm.start(spec, logs);
    }

    /** Kills the broker and its registry as {@code kill -9} does. */
    void killBroker() {
        broker.kill();
        broker.close();
    }

    /** Starts both again on what they left, at the same addresses; returns when they serve. */
    void startBrokerAgain() {
        int port = URI.create("kafka://" + bootstrapServers).getPort();
        broker = startBroker(directory, logs, port, URI.create(registryUrl).getPort());
        broker.await("ready", PATIENCE);
    }

    /** How clients of this process reach it. */
    KafkaAccess kafka() {
        return kafka;
    }

    /** What the broker's process has used up to now. */
    Usage usage() {
        return broker.usage();
    }

    Path directory() {
        return directory;
    }

    /** Starts another process that works with this broker. */
    ChildJvm startWorker(
            String name, WorkerRole role, int heapMiB, Map<String, ?> arguments, @Nullable Path recording) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put(WorkerArguments.BROKER, bootstrapServers);
        all.put(WorkerArguments.REGISTRY, registryUrl);
        return ChildJvm.start(
                new JvmSpec(name, heapMiB, BenchWorker.class, WorkerArguments.of(role, all), List.of(), recording),
                logs);
    }

    /** Waits until the broker has given up every member of a group, so that the next one need not wait for them. */
    void awaitEmptyGroup(String group) {
        try (Admin admin = kafka.admin("congvu-bench-group")) {
            while (hasMembers(admin, group)) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new KafkaException("Expected the broker to tell the members of " + group + ".", failure);
        }
    }

    private static boolean hasMembers(Admin admin, String group) throws InterruptedException, ExecutionException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .anyMatch(found -> !found.members().isEmpty());
    }

    /** Ends the broker and throws its data away. */
    @Override
    public void close() {
        broker.close();
        Directories.delete(directory);
    }

    private void prepare(int partitions, Consumer<KafkaAccess> reference) {
        try (Admin admin = kafka.admin("congvu-bench-topics")) {
            new TopicSetup(new KafkaTopicAdmin(admin), kafka.topics()).apply(partitions);
        }
        reference.accept(kafka);
    }
}
