package congvu.app.gateway;

import congvu.app.embedded.EmbeddedCluster;
import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.Gateway;
import congvu.producers.gateway.GatewayLimits;
import congvu.producers.gateway.GatewaySettings;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.NewKey;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceLoader;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** A gateway before a real broker, and a client that has its keys. */
final class GatewayEnd implements AutoCloseable {

    /** Sources onestop, hr and portal, all streams, all units. */
    static final String ALL = "cvg_end_all";

    /** Source onestop, all streams, below unit P1. */
    static final String BOUND = "cvg_end_bound";

    private static final String UNITS = """
            units:
              - {id: P1, name: "Province one"}
              - {id: P1-C7, parentId: P1, name: "Commune seven"}
              - {id: P2, name: "Province two"}
            """;

    private final EmbeddedCluster cluster;
    private final Path folder;
    private final Gateway gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    private GatewayEnd(EmbeddedCluster cluster, Path folder, Gateway gateway) {
        this.cluster = cluster;
        this.folder = folder;
        this.gateway = gateway;
    }

    static GatewayEnd start(Path folder) throws IOException {
        EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("data"), 0, 0);
        try {
            KafkaAccess kafka = cluster.config().access();
            try (Admin admin = kafka.admin("gateway-test-topics")) {
                new TopicSetup(new KafkaTopicAdmin(admin), kafka.topics()).apply(2);
            }
            Path units = Files.writeString(folder.resolve("units.yaml"), UNITS);
            apply(kafka, List.of(Path.of("..", "reference", "vn"), units));
            GatewayLimits limits =
                    new GatewayLimits(2_000_000, 60_000, 1_000, 8, 100, Duration.ofSeconds(10), 100_000, 100_000);
            Gateway gateway =
                    Gateway.start(GatewaySettings.standard().with(limits), kafka, keys(), new SimpleMeterRegistry());
            return new GatewayEnd(cluster, folder, gateway);
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    static KeyRing keys() {
        Set<EventStream> streams = EnumSet.allOf(EventStream.class);
        return KeyRing.of(List.of(
                new ApiKey("all", NewKey.hashOf(ALL), Set.of("onestop", "hr", "portal"), streams, null, null),
                new ApiKey("bound", NewKey.hashOf(BOUND), Set.of("onestop"), streams, Set.of("P1"), null)));
    }

    private static void apply(KafkaAccess kafka, List<Path> files) {
        new ReferenceLoader(kafka, new ProducersMeters(new SimpleMeterRegistry())).apply(ReferenceFiles.read(files));
    }

    /** Applies one more file of units, as an administrator would while the gateway runs. */
    void applyUnits(String yaml) throws IOException {
        Path more = Files.writeString(folder.resolve("more-units.yaml"), yaml);
        apply(kafka(), List.of(Path.of("..", "reference", "vn"), folder.resolve("units.yaml"), more));
    }

    EmbeddedCluster cluster() {
        return cluster;
    }

    KafkaAccess kafka() {
        return cluster.config().access();
    }

    Gateway gateway() {
        return gateway;
    }

    HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(gateway.url() + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        gateway.close();
        cluster.close();
    }
}
