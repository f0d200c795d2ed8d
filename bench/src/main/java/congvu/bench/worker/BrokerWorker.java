package congvu.bench.worker;

import congvu.app.embedded.EmbeddedKafka;
import congvu.bench.process.Report;
import congvu.schemas.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.Map;

/** The embedded broker as the demo has it, with the registry, alone in a process. */
final class BrokerWorker {

    private BrokerWorker() {}

    static void run(WorkerArguments arguments, Conversation conversation) {
        Path directory = Path.of(arguments.text(WorkerArguments.DIRECTORY));
        int port = arguments.number(WorkerArguments.BROKER_PORT);
        int registryPort = arguments.number(WorkerArguments.REGISTRY_PORT);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), port);
                EmbeddedRegistry registry = EmbeddedRegistry.start(directory.resolve("registry"), registryPort)) {
            conversation.say(Report.of("ready")
                    .with(WorkerArguments.BROKER, kafka.bootstrapServers())
                    .with(WorkerArguments.REGISTRY, registry.url()));
            conversation.answer(Map.of());
        }
    }
}
