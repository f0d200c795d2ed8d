package congvu.streams.unit;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Unit;
import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import congvu.streams.stage.PartitionAccounts;
import congvu.testkit.fixtures.CaseFixture;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.fixtures.ScheduleRecords;
import congvu.testkit.model.ReferenceData;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology, and an office {@code u} that works 08:00-17:00 on every day of the week. */
final class CounterWorld implements AutoCloseable {
    static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final Duration TURN = Duration.ofSeconds(1);

    final PartitionAccounts partitions = new PartitionAccounts();
    final UnitAccounts units = new UnitAccounts();
    final Map<String, List<Signal>> versions = new LinkedHashMap<>();
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final TopologyTestDriver driver;

    CounterWorld() {
        RoleConfig config = RoleConfig.of(Map.of("attendance.spread-minutes", "0"));
        driver = new TopologyTestDriver(
                StreamsRole.topology(config, TOPICS, registry, 1, partitions, new RateAccounts(), units), properties());
    }

    /** Schedule, hours and the office, and these rules. */
    CounterWorld with(Map<String, SpecificRecord> rules) {
        office().forEach((key, record) -> send(TOPICS.reference(), key, record));
        rules.forEach((key, record) -> send(TOPICS.reference(), key, record));
        turns(4);
        return this;
    }

    CounterWorld staff(String token, AttendanceEventType type, String at) {
        AttendanceEvent event = AttendanceEvent.newBuilder()
                .setEventId(token + type + at)
                .setSource("test")
                .setStaffToken(token)
                .setOccurredAt(at(at))
                .setType(type)
                .build();
        if (type == AttendanceEventType.ASSIGNED) {
            event.setUnitId("u");
            event.setScheduleId("days");
            event.setDeviceIds(List.of());
            event.setFromDay(LocalDate.parse(at.substring(0, "2026-03-02".length())));
        }
        send(TOPICS.attendance(), token, event);
        return this;
    }

    CounterWorld leave(String token, String at, String day) {
        send(
                TOPICS.attendance(),
                token,
                AttendanceEvent.newBuilder()
                        .setEventId(token + "leave" + at)
                        .setSource("test")
                        .setStaffToken(token)
                        .setOccurredAt(at(at))
                        .setType(AttendanceEventType.LEAVE_APPROVED)
                        .setApprovalId("leave/" + day)
                        .setFromAt(at(day + "T00:00"))
                        .setToAt(at(day + "T23:00"))
                        .build());
        return this;
    }

    CounterWorld file(DossierFixture file) {
        for (DossierEvent event : file.events()) {
            send(TOPICS.dossiers(), event.getDossierId(), event);
        }
        return this;
    }

    CounterWorld file(CaseFixture file) {
        for (FeedbackEvent event : file.events()) {
            send(TOPICS.feedback(), event.getCaseId(), event);
        }
        return this;
    }

    void act(OperatorAction action) {
        send(TOPICS.actions(), action.getAboutId(), action);
    }

    CounterWorld tick(String at) {
        send(TOPICS.clock(), "0", new Tick(at(at), "test", TickMode.REPLAY));
        turns(8);
        return this;
    }

    void send(TopicSpec topic, String key, SpecificRecord record) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, record);
    }

    void turns(int count) {
        for (int i = 0; i < count; i++) {
            driver.advanceWallClockTime(TURN);
        }
        for (TestRecord<String, Signal> record : driver.createOutputTopic(
                        TOPICS.signals().name(),
                        new StringDeserializer(),
                        serdes.<Signal>deserializer(TOPICS.signals()))
                .readRecordsToList()) {
            versions.computeIfAbsent(record.key(), unused -> new ArrayList<>()).add(record.value());
        }
    }

    /** The latest version of each signal about a unit. */
    List<Signal> ofUnits() {
        return versions.values().stream()
                .map(List::getLast)
                .filter(one -> one.getSubjectKind() == congvu.schemas.reference.RuleSubject.UNIT)
                .toList();
    }

    List<Signal> standing() {
        return ofUnits().stream()
                .filter(one -> one.getState() != SignalState.RETRACTED)
                .toList();
    }

    /** Everything on a topic so far that nobody has read, as text. */
    List<String> textOn(String topic) {
        List<String> texts = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()) {
            texts.add(new String(record.key(), StandardCharsets.ISO_8859_1));
            texts.add(record.value() == null ? "" : new String(record.value(), StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    Set<String> topicsWritten() {
        return driver.producedTopicNames();
    }

    @Override
    public void close() {
        driver.close();
    }

    /** X-COUNTER as the default pack has it, with smaller numbers. */
    static Map<String, SpecificRecord> counterRule() {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        UnitRuleRecords.put(
                records,
                UnitRuleRecords.rule(
                        "X-COUNTER",
                        version -> version.setWindow(RuleWindow.WORKING_DAYS)
                                .setWindowDays(1)
                                .setLegs(List.of(
                                        UnitRuleRecords.atLeast("absent", RuleFactKind.DAY, "state == \"ABSENT\"", 1),
                                        atMost("present", RuleFactKind.DAY, "isPresent"),
                                        UnitRuleRecords.atLeast(
                                                "overdue",
                                                RuleFactKind.ALERT,
                                                "family == \"DOSSIER\" && bearer == \"WHOLE_FILE\" && rule in [\"OVERDUE\", \"OVERDUE_AGAIN\"]",
                                                2),
                                        UnitRuleRecords.atLeast(
                                                "complaints",
                                                RuleFactKind.FILE,
                                                "family in [\"PETITION\", \"COMPLAINT\", \"DENUNCIATION\"]",
                                                2)))));
        return records;
    }

    static RuleLegRecord atMost(String legId, RuleFactKind over, String when) {
        return RuleLegRecord.newBuilder()
                .setLegId(legId)
                .setOver(over)
                .setWhen(when)
                .setAtMost(0)
                .build();
    }

    /** Accepted on the Friday before, promised for Monday 2026-03-02 at ten. */
    static DossierFixture overdue(String id) {
        return dossier(id).accepted("2026-02-27T09:00").unit("u").due("2026-03-02T10:00");
    }

    static CaseFixture complained(String id) {
        return petition(id)
                .happened(FeedbackEventType.RECEIVED, "2026-03-02T09:00")
                .change(event -> event.setUnitId("u"));
    }

    private static Map<String, SpecificRecord> office() {
        Timetable week = Timetable.of(
                LocalDate.of(1990, 1, 1),
                List.of(DayOfWeek.values()),
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        Map<String, SpecificRecord> records = new LinkedHashMap<>(ReferenceRecords.of(new ReferenceData(
                List.of(new Unit("u", null, "u", "hours", null, null, null, List.of())),
                List.of(),
                List.of(HolidayCalendar.none("none")),
                List.of(new OfficeHours("hours", 1, "none", DossierFixture.ZONE, 480, List.of(week))))));
        WeeklyShift shift = new WeeklyShift(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(17, 0));
        records.put(
                "schedule/days",
                ScheduleRecords.of(new WorkSchedule(
                        "days",
                        "days",
                        List.of(new WorkScheduleVersion(
                                1,
                                null,
                                null,
                                new ScheduledHours.WeeklyShifts(List.of(shift), true),
                                PunchPlan.DAY_ENDS,
                                new AttendanceRules(5, 5, 30, 2, 60, 60, 0))))));
        return records;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "counter");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
