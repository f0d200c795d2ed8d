package congvu.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.config.ShippedFiles;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Unit;
import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.fixtures.ScheduleRecords;
import congvu.testkit.model.ReferenceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that docs/rules.md teaches, from the page to its signal: loaded while the topology runs, and firing. */
class NewcomersRuleTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final TopologyTestDriver running = new TopologyTestDriver(
            StreamsRole.topology(
                    RoleConfig.defaults(), TOPICS, registry, 1, new PartitionAccounts(), new RateAccounts()),
            properties());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void shouldFireWithoutARestartWhenTheRuleOfThePageIsLoaded() throws IOException {
        // Given: two persons of an office that is open already; one comes 61 minutes late, the other 60
        office().forEach((key, record) -> tell(TOPICS.reference(), key, record));
        tick("2026-03-02T07:00");
        for (String person : List.of("an", "binh")) {
            tell(TOPICS.attendance(), person, assigned(person));
        }
        RuleRecord rule = ruleOfThePage();

        // When
        tell(TOPICS.reference(), "rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule);
        tell(TOPICS.attendance(), "an", punched("an", "2026-03-02T09:01"));
        tell(TOPICS.attendance(), "binh", punched("binh", "2026-03-02T09:00"));
        for (String person : List.of("an", "binh")) {
            tell(TOPICS.attendance(), person, punched(person, "2026-03-02T17:00"));
        }
        tick("2026-03-03T06:00");

        // Then
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.getRuleId()).isEqualTo("W-VERY-LATE");
            assertThat(signal.getPackId()).isEqualTo("my-province");
            assertThat(signal.getSubjectId()).isEqualTo("an");
            assertThat(signal.getState()).isEqualTo(SignalState.RAISED);
            assertThat(signal.getNormId()).isEqualTo("W1");
            assertThat(signal.getEvidence().getFirst().getCondition())
                    .isEqualTo("lateMinutes > 60 && !(\"TRIP\" in excuses)");
        });
    }

    private RuleRecord ruleOfThePage() throws IOException {
        String page = Files.readString(ShippedFiles.find("docs/rules.md"));
        String example = page.substring(page.indexOf("<!-- example: begin -->"), page.indexOf("<!-- example: end -->"));
        String yaml =
                example.substring(example.indexOf("```yaml\n") + "```yaml\n".length(), example.lastIndexOf("```"));
        Path file = Files.writeString(folder.resolve("my-rules.yaml"), yaml);
        return ReferenceFiles.read(List.of(file)).rules().getFirst();
    }

    private static Map<String, SpecificRecord> office() {
        Timetable week = Timetable.of(
                LocalDate.of(1990, 1, 1),
                List.of(DayOfWeek.values()),
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        Map<String, SpecificRecord> records = ReferenceRecords.of(new ReferenceData(
                List.of(new Unit("u", null, "u", "hours", null, null, null, List.of())),
                List.of(),
                List.of(HolidayCalendar.none("none")),
                List.of(new OfficeHours("hours", 1, "none", ZONE, 480, List.of(week)))));
        records.put(
                "schedule/days",
                ScheduleRecords.of(new WorkSchedule(
                        "days",
                        "days",
                        List.of(new WorkScheduleVersion(
                                1,
                                null,
                                null,
                                new ScheduledHours.UnitHours(),
                                PunchPlan.DAY_ENDS,
                                new AttendanceRules(5, 5, 30, 2, 120, 120, 0))))));
        return records;
    }

    private static AttendanceEvent assigned(String person) {
        AttendanceEvent event = event(person, AttendanceEventType.ASSIGNED, "2026-03-02T06:00");
        event.setUnitId("u");
        event.setScheduleId("days");
        event.setDeviceIds(List.of());
        event.setFromDay(LocalDate.parse("2026-03-02"));
        return event;
    }

    private static AttendanceEvent punched(String person, String local) {
        return event(person, AttendanceEventType.PUNCHED, local);
    }

    private static AttendanceEvent event(String person, AttendanceEventType type, String local) {
        return AttendanceEvent.newBuilder()
                .setEventId(person + "/" + type + "/" + local)
                .setSource("test")
                .setStaffToken(person)
                .setOccurredAt(at(local))
                .setType(type)
                .build();
    }

    private void tick(String local) {
        tell(TOPICS.clock(), "0", new Tick(at(local), "test", TickMode.REPLAY));
        for (int turn = 0; turn < 20; turn++) {
            running.advanceWallClockTime(Duration.ofSeconds(1));
        }
    }

    private void tell(TopicSpec topic, String key, SpecificRecord record) {
        running.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(
                        key.getBytes(StandardCharsets.UTF_8),
                        serdes.encoder(topic).encode(record));
    }

    private List<Signal> signals() {
        TopicSpec topic = TOPICS.staffSignals();
        return running
                .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(bytes -> serdes.<Signal>deserializer(topic).deserialize(topic.name(), bytes))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "newcomer");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
