package example.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import example.subscriber.FilledCluster.Written;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoders that are not ours read every topic, and read in it what was written. */
class ForeignDecodersTest {

    private static final Path NODE_EXAMPLE = Path.of("..", "node").toAbsolutePath();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS_AT_THE_END = 4;
    private static final long NODE_SECONDS = 180;

    @TempDir
    private static Path folder;

    private static FilledCluster cluster;

    @BeforeAll
    static void fill() throws Exception {
        cluster = FilledCluster.start(folder.resolve("cluster"));
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void shouldHaveARecordInEveryTopic() {
        // Given
        Set<String> filled =
                cluster.truth().keySet().stream().map(Written::topic).collect(Collectors.toSet());

        // When / Then
        assertThat(filled).containsExactlyInAnyOrderElementsOf(topics());
    }

    @Test
    void shouldReadEveryTopicWithTheDeserializerOfApicurio() {
        // Given
        Map<Written, JsonNode> read = new HashMap<>();
        AvroKafkaDeserializer<GenericRecord> apicurio =
                new AvroKafkaDeserializer<>(new ConfluentFacade(cluster.registry()));
        apicurio.configure(Map.of("apicurio.registry.use-id", "contentId"), false);

        // When
        try (KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                apicurio)) {
            consumer.assign(topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            for (int empty = 0;
                    empty < EMPTY_POLLS_AT_THE_END
                            && read.size() < cluster.truth().size(); ) {
                var poll = consumer.poll(POLL);
                empty = poll.isEmpty() ? empty + 1 : 0;
                for (ConsumerRecord<String, GenericRecord> record : poll) {
                    read.put(new Written(record.topic(), record.key()), PlainJson.of(record.value()));
                }
            }
        }

        // Then
        assertThat(read).containsExactlyInAnyOrderEntriesOf(cluster.truth());
    }

    @Test
    void shouldReadEveryTopicWithAPublicClientForNode() throws Exception {
        // Given
        Path client = installed();
        List<String> command = new ArrayList<>(List.of(
                "node",
                client.resolve("read.mjs").toString(),
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                "--records",
                Integer.toString(cluster.truth().size())));
        command.addAll(topics());

        // When
        Path output = folder.resolve("node.jsonl");
        int exit = run(client, output, command);

        // Then
        Map<Written, JsonNode> read = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith("{\"topic\"")) {
                JsonNode record = json.readTree(line);
                read.put(
                        new Written(
                                record.path("topic").asText(),
                                record.path("key").asText()),
                        PlainJson.normal(record.path("value")));
            }
        }
        assertThat(exit).as(() -> text(output)).isZero();
        assertThat(read).containsExactlyInAnyOrderEntriesOf(cluster.truth());
    }

    private static List<String> topics() {
        return TopicCatalogue.standard().all().stream().map(TopicSpec::name).toList();
    }

    /** The example with its packages, in a folder of the test; where they cannot be had, the test says so and is skipped. */
    private static Path installed() throws Exception {
        assumeTrue(
                works(folder, "node", "--version") && works(folder, "npm", "--version"),
                "SKIPPED: reading with a public Node client needs node and npm on the path (Debian: nodejs, npm)");
        Path copy = Files.createDirectories(folder.resolve("node"));
        for (String file : List.of("package.json", "package-lock.json", "read.mjs")) {
            Files.copy(NODE_EXAMPLE.resolve(file), copy.resolve(file));
        }
        assumeTrue(
                works(copy, "npm", "ping"),
                "SKIPPED: reading with a public Node client needs the npm registry, which does not answer");
        assertThat(works(copy, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                .as(() -> text(copy.resolve("command.log")))
                .isTrue();
        return copy;
    }

    private static boolean works(Path where, String... command) throws Exception {
        try {
            return run(where, where.resolve("command.log"), List.of(command)) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static int run(Path where, Path output, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(NODE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
