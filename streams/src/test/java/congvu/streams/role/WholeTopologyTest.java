package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.alert.AlertState;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Rate;
import congvu.schemas.row.DossierEventRow;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.row.TickWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.unit.UnitAccounts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both stages as they are wired in the role: bytes in, records and meters out. */
class WholeTopologyTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final long ACCEPTED_AT =
            Instant.parse("2026-03-02T01:00:00Z").toEpochMilli();
    private static final long PROMISED_AT =
            Instant.parse("2026-03-05T10:00:00Z").toEpochMilli();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final DossierEventWriter events = new DossierEventWriter(serdes.schemaId(TOPICS.dossiers()));
    private final TickWriter ticks = new TickWriter(serdes.schemaId(TOPICS.clock()), "test", TickMode.LIVE);
    private final PartitionAccounts dossiers = new PartitionAccounts();
    private final RateAccounts rates = new RateAccounts();
    private final UnitAccounts units = new UnitAccounts();
    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<byte[], byte[]> dossierTopic = input(TOPICS.dossiers());
    private final TestInputTopic<byte[], byte[]> clockTopic = input(TOPICS.clock());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldPublishRatesOfAllPeriodsWhenAFileEndsLate() {
        // Given
        send("1", event("1-a", DossierEventType.ACCEPTED, ACCEPTED_AT, PROMISED_AT));
        send("1", event("1-d", DossierEventType.DECIDED, PROMISED_AT + 1, DossierEventRow.ABSENT));

        // When
        tick(PROMISED_AT + 120_000);
        passTime(Duration.ofSeconds(8));

        // Then
        assertThat(dossiers.accounts()).allMatch(account -> account.transitionsTo(AlertState.RESOLVED) > 0);
        Map<String, Rate> published = driver.createOutputTopic(
                        TOPICS.rates().name(), new StringDeserializer(), serdes.<Rate>deserializer(TOPICS.rates()))
                .readKeyValuesToMap();
        assertThat(published)
                .containsKeys(
                        "north|p|2026-03-02|dossier.on-time.first",
                        "north|*|2026-03|dossier.on-time.latest",
                        "north|*|2026-Q1|dossier.index-2.1",
                        "north|p|2026|dossier.open-overdue")
                .hasSize(2 * 4 * 4);
        Rate rate = published.get("north|*|2026-Q1|dossier.on-time.first");
        assertThat(rate.getNumerator()).isZero();
        assertThat(rate.getDenominator()).isEqualTo(1);
        assertThat(rate.getRatio()).isZero();
        assertThat(rate.getRevision()).isEqualTo(2);
        assertThat(rate.getIsFinal()).isFalse();
        assertThat(dossiers.accounts()).allMatch(account -> account.held() == 0 && account.isLive());
        assertThat(rates.accounts()).allMatch(account -> account.pending() == 0 && account.published() >= 32);
    }

    @Test
    void shouldAccountForEveryRecordWhenSomeAreTwiceOrBad() {
        // Given
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new StreamsMeters(dossiers, rates, units).bindTo(meters, new RestoreProgress(), WholeTopologyTest::health);

        // When
        byte[] accepted = event("1-a", DossierEventType.ACCEPTED, ACCEPTED_AT, PROMISED_AT);
        send("1", accepted);
        send("1", accepted);
        send("1", new byte[] {9, 9});
        send("2", accepted);
        send("2", null);

        // Then
        double in = 5;
        assertThat(outcome(meters, "accepted")).isEqualTo(1);
        assertThat(outcome(meters, "duplicate")).isEqualTo(1);
        assertThat(outcome(meters, "refused")).isEqualTo(3);
        assertThat(outcome(meters, "accepted") + outcome(meters, "duplicate") + outcome(meters, "refused"))
                .isEqualTo(in);
        assertThat(meters.get("congvu.obligations.open").gauge().value()).isEqualTo(1);
        assertThat(driver.createOutputTopic(
                                TOPICS.rejected().name(),
                                new StringDeserializer(),
                                serdes.<Rejected>deserializer(TOPICS.rejected()))
                        .readValuesToList())
                .extracting(Rejected::getReason)
                .containsExactly(RefusalReason.BAD_FRAME, RefusalReason.KEY_MISMATCH, RefusalReason.BAD_FRAME);
    }

    private void send(String key, byte[] value) {
        dossierTopic.pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    private void tick(long now) {
        clockTopic.pipeInput("0".getBytes(StandardCharsets.UTF_8), ticks.write(now));
    }

    /** In small steps, as the wall clock goes: what one turn leaves the next one takes up. */
    private void passTime(Duration time) {
        for (int i = 0; i < time.toMillis() / 50; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(50));
        }
    }

    private byte[] event(String id, DossierEventType type, long at, long appointmentAt) {
        DossierEventRow row = new DossierEventRow();
        row.eventId.set(id);
        row.source.set("test");
        row.dossierId.set(id.substring(0, id.indexOf('-')));
        row.occurredAt = at;
        row.type = type;
        row.unitId.set("north");
        row.procedureId.set("p");
        row.appointmentAt = appointmentAt;
        return events.write(row);
    }

    private static double outcome(SimpleMeterRegistry meters, String outcome) {
        return meters.get("congvu.input.events")
                .tags("outcome", outcome, "input", "dossiers")
                .gauge()
                .value();
    }

    private static StreamsHealth health() {
        return new StreamsHealth(
                "running", true, OptionalLong.empty(), OptionalDouble.empty(), 0, 0, 0, 0, 0, 0, 0, 0, null);
    }

    private TopologyTestDriver driver() {
        Properties engine = EngineSettings.of(
                RoleConfig.of(Map.of("state-directory", "target/whole-topology")),
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                1,
                "test");
        return new TopologyTestDriver(
                StreamsRole.topology(RoleConfig.defaults(), TOPICS, registry, 1, dossiers, rates, units), engine);
    }

    private TestInputTopic<byte[], byte[]> input(TopicSpec topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
