package congvu.bench.worker;

import congvu.app.config.KafkaConfig;
import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.producers.delivery.KafkaAccess;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsHealth;
import congvu.streams.role.StreamsRole;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The topology as it runs in earnest: the role {@code streams}, with its own settings but for what it is told here. */
final class StreamsWorker {

    private StreamsWorker() {}

    static void run(WorkerArguments arguments, Conversation conversation) {
        KafkaAccess kafka = KafkaConfig.open(
                        arguments.text(WorkerArguments.BROKER), arguments.text(WorkerArguments.REGISTRY))
                .access();
        try (StreamsRole role = StreamsRole.start(
                RoleConfig.of(settings(arguments)),
                kafka.properties(),
                kafka.topics(),
                kafka.registry(),
                new SimpleMeterRegistry(),
                InstantSource.system())) {
            role.awaitRunning();
            conversation.say(Usage.now().toReport("running"));
            conversation.answer(Map.of("account", () -> account(role)));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> settings(WorkerArguments arguments) {
        Map<String, String> settings = new HashMap<>(arguments.settings());
        settings.put("state-directory", arguments.text(WorkerArguments.DIRECTORY));
        settings.put("threads", arguments.text(WorkerArguments.THREADS));
        settings.put("application-id", arguments.text(WorkerArguments.APPLICATION));
        return settings;
    }

    private static Report account(StreamsRole role) {
        StreamsHealth health = role.health();
        if (health.lastFailure() != null) {
            throw new IllegalStateException(
                    "Expected the topology to go on, but a thread of it died of " + health.lastFailure() + ".");
        }
        return Report.of("account")
                .with("accepted", health.accepted())
                .with("duplicates", health.duplicates())
                .with("refused", health.refused())
                .with("open", health.openFiles())
                .with("idle", role.isIdle());
    }
}
