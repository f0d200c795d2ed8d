package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.CongvuCommand;
import congvu.app.embedded.EmbeddedCluster;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A terminal's log on a broker of our own, step by step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttendanceImportTest {

    /** A number that occurs in nothing else. */
    private static final String USER = "480717";

    private static final String LOG = """
            480717\t2026-11-16 07:25:10\t1\t0
            480718\t2026-11-16 07:31:42\t1\t0
            480717\t2026-11-16 17:05:33\t1\t1
            """;

    @TempDir
    private static Path folder;

    private static EmbeddedCluster cluster;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        cluster = EmbeddedCluster.start(folder.resolve("data"), 0, 0);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void forgetOutput() {
        out = new StringWriter();
        err = new StringWriter();
    }

    @Test
    @Order(1)
    void shouldSendPunchesAndWithholdTheReportWhenAUserIsUnknown() throws IOException {
        // Given
        assertThat(run("topics", "apply", "--partitions", "3")).isZero();
        write("tokens.csv", "480717,s-anna");

        // When
        int exitCode = importLog();

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE_WITH_REFUSED_INPUT);
        assertThat(out.toString())
                .contains("\"refusedByReason\":{\"UNKNOWN_STAFF\":1}", "\"deviceReportsWithheld\":true");
        assertThat(values()).hasSize(2).allMatch(AttendanceEvent.class::isInstance);
        assertThat(Files.readString(folder.resolve("att.log.rejected.csv"))).contains("2,UNKNOWN_STAFF,user");
    }

    @Test
    @Order(2)
    void shouldSendEverythingUnderItsKeyAndTheReportToAllWhenTheListIsMended() throws IOException {
        // Given
        write("tokens.csv", "480717,s-anna\n480718,s-binh");

        // When
        int exitCode = importLog();

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        List<ConsumerRecord<byte[], byte[]>> records = records();
        assertThat(records.stream().map(AttendanceImportTest::key).filter(key -> key.startsWith("s-")))
                .containsOnly("s-anna", "s-binh");
        assertThat(records.stream().filter(record -> key(record).equals("device/GATE-1")))
                .extracting(ConsumerRecord::partition)
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(values().stream().filter(DeviceReport.class::isInstance).distinct())
                .singleElement()
                .satisfies(report ->
                        assertThat(report.toString()).contains("2026-11-16T00:25:10Z", "2026-11-16T10:05:33.001Z"));
    }

    @Test
    @Order(3)
    void shouldSendNoPunchAgainWhenTheSameImportIsRunAgain() {
        // Given
        long punches = punches();

        // When
        int exitCode = importLog();

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"sent\":0", "\"alreadyThere\":3", "\"ticks\":0");
        assertThat(punches()).isEqualTo(punches);
    }

    @Test
    @Order(4)
    void shouldStateTheSpanWhenTheCommandLineDoes() {
        // When
        int exitCode = importLog("--covered-from", "2026-11-16 00:00:00", "--covered-to", "2026-11-17 00:00:00");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("\"coveredFrom\":\"2026-11-15T17:00:00Z\",\"coveredTo\":\"2026-11-16T17:00:00Z\"");
    }

    @Test
    @Order(5)
    void shouldHoldNoUserIdAnywhereWhenAllIsSent() {
        // When
        List<ConsumerRecord<byte[], byte[]>> records = records();

        // Then
        assertThat(records).isNotEmpty();
        assertThat(records)
                .noneMatch(record -> text(record.key()).contains(USER)
                        || text(record.value()).contains(USER));
    }

    private int importLog(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                "--profile=" + Path.of("..", "profiles", "attlog.yaml"),
                "--input=" + write("att.log", LOG),
                "--token-map=" + folder.resolve("tokens.csv"),
                "--set=deviceId=GATE-1",
                "--no-ticks",
                "--json"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--bootstrap-servers=" + cluster.config().bootstrapServers());
        all.add("--registry-url=" + cluster.config().registry().base());
        CommandLine command =
                CongvuCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private long punches() {
        return values().stream().filter(AttendanceEvent.class::isInstance).count();
    }

    private List<SpecificRecord> values() {
        KafkaAccess kafka = cluster.config().access();
        RecordDecoder<SpecificRecord> decoder =
                new AvroSerdes(kafka.registry()).decoder(kafka.topics().attendance());
        return records().stream().map(record -> decoder.decode(record.value())).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        KafkaAccess kafka = cluster.config().access();
        String topic = kafka.topics().attendance().name();
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("attendance-test")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (!ends.isEmpty()) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
        return all;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return text(record.key());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
