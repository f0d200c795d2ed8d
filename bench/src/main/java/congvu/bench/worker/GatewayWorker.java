package congvu.bench.worker;

import congvu.app.config.KafkaConfig;
import congvu.bench.process.Report;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.Gateway;
import congvu.producers.gateway.GatewaySettings;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The role {@code gateway} with its own settings, and one key that no rate holds back. */
final class GatewayWorker {

    private static final int NO_LIMIT = 1_000_000;

    private GatewayWorker() {}

    static void run(WorkerArguments arguments, Conversation conversation) {
        KafkaAccess kafka = KafkaConfig.open(
                        arguments.text(WorkerArguments.BROKER), arguments.text(WorkerArguments.REGISTRY))
                .access();
        ApiKey key = new ApiKey(
                "bench",
                arguments.text(WorkerArguments.KEY_HASH),
                Set.of("bench"),
                EnumSet.allOf(EventStream.class),
                null,
                NO_LIMIT);
        try (Gateway gateway =
                Gateway.start(GatewaySettings.standard(), kafka, KeyRing.of(List.of(key)), new SimpleMeterRegistry())) {
            conversation.say(Report.of("running").with("url", gateway.url()));
            conversation.answer(Map.of());
        }
    }
}
