package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import congvu.app.config.KafkaConfig;
import congvu.app.embedded.EmbeddedCluster;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSetup;
import congvu.schemas.catalogue.TopicSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final int PARTITIONS = 2;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            CongvuCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TempDir
    private Path directory;

    @Test
    void shouldPrintOneJsonObjectWithTheCountsWhenAskedForJson() throws IOException {
        // When
        int exitCode = execute("--size", "commune", "--days", "5", "--dry-run", "--json");

        // Then
        JsonNode printed = new ObjectMapper().readTree(out.toString());
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(printed.get("events").asLong()).isPositive();
        assertThat(printed.get("eventsByTopic").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("dossiers", "tasks", "feedback", "attendance", "inspections");
    }

    @Test
    void shouldWriteInputAndTruthBesideEachOtherWhenGivenFolders() throws IOException {
        // Given
        Path input = directory.resolve("input");
        Path truth = directory.resolve("truth");

        // When
        int exitCode = execute(
                "--size", "commune", "--days", "5", "--clean", "--out", input.toString(), "--truth", truth.toString());

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(input.resolve("congvu.dossiers-DossierEvent.avro")).isNotEmptyFile();
        assertThat(truth.resolve("obligations.jsonl")).isNotEmptyFile();
        assertThat(truth.resolve("injected.jsonl")).isEmptyFile();
        for (String line : Files.readAllLines(truth.resolve("attendance-days.jsonl"))) {
            assertThat(new ObjectMapper().readTree(line).get("state").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--misbehaviour, W-NAP=0.1, W-NAP",
        "--misbehaviour, W-LATE=2, W-LATE",
        "--misbehaviour, much, much",
        "--from, 2027-02-01, decided",
        "--communes, 0, communes",
        "--disorder, -1, disorder",
        "--speed, 0, speed"
    })
    void shouldExitWithWrongUseAndNameTheFaultWhenAnOptionIsWrong(String option, String value, String told) {
        // When
        int exitCode = execute("--size", "commune", "--dry-run", option, value);

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains(told);
    }

    @Test
    void shouldTellItsUsageWhenAskedForHelp() {
        // When
        int exitCode = execute("--help");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("Usage: congvu simulate province");
    }

    @Test
    void shouldSendAllItCountsToKafkaWhenTheTopicsAreThere() throws Exception {
        // Given
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0, 0)) {
            KafkaConfig kafka = cluster.config();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                new TopicSetup(new KafkaTopicAdmin(admin), TOPICS).apply(PARTITIONS);
            }

            // When
            int exitCode = execute(
                    "--size",
                    "commune",
                    "--days",
                    "3",
                    "--json",
                    "--bootstrap-servers",
                    kafka.bootstrapServers(),
                    "--registry-url",
                    kafka.registry().base().toString());

            // Then
            JsonNode printed = new ObjectMapper().readTree(out.toString());
            assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
            JsonNode events = printed.get("eventsByTopic");
            assertThat(records(kafka, TOPICS.dossiers()))
                    .isEqualTo(events.get("dossiers").asLong());
            assertThat(records(kafka, TOPICS.tasks()))
                    .isEqualTo(events.get("tasks").asLong());
            assertThat(records(kafka, TOPICS.clock()))
                    .isEqualTo(PARTITIONS * printed.get("ticks").asLong());
            assertThat(records(kafka, TOPICS.reference()))
                    .isEqualTo(PARTITIONS * printed.get("reference").asLong());
            assertThat(records(kafka, TOPICS.attendance()))
                    .isGreaterThan(events.get("attendance").asLong());
        }
    }

    private int execute(String... options) {
        List<String> words = new ArrayList<>(List.of("simulate", "province"));
        words.addAll(List.of(options));
        return command.execute(words.toArray(String[]::new));
    }

    private static long records(KafkaConfig kafka, TopicSpec topic) {
        try (Consumer<byte[], byte[]> consumer = kafka.access().consumer("counter")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(one -> new TopicPartition(topic.name(), one.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
