package congvu.testkit.signal;

import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Unit;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.reference.RuleRecord;
import congvu.testkit.attendance.AttendanceModel;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.StaffReference;
import congvu.testkit.fixtures.ReferenceReading;
import congvu.testkit.fixtures.ScheduleReading;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.FileFactReckoning;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import congvu.testkit.model.ToldAt;
import congvu.testkit.model.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * Everything that was told of a province, in the order in which it came, and which signals follow from it. For times without a
 * change of the reference data.
 */
public final class HeardEvents {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** How long a punch may be on its way, and what the closings of a nation are spread over, by default. */
    private static final long GRACE_MILLIS = 60_000L;

    private static final long SPREAD_MILLIS = 15 * 60_000L;
    private static final int DAYS_AROUND = 7;

    private final ToldAt toldAt = new ToldAt();
    private final List<SpecificRecord> files = new ArrayList<>();
    private final List<FeedbackEvent> ratings = new ArrayList<>();
    private final List<InspectionEvent> checks = new ArrayList<>();
    private final Map<String, List<AttendanceEvent>> persons = new LinkedHashMap<>();
    private final Map<String, List<DeviceReport>> reports = new HashMap<>();

    /**
     * Hears an event.
     *
     * @param tick the highest when it came, epoch milliseconds
     */
    public void hear(SpecificRecord record, long tick) {
        switch (record) {
            case AttendanceEvent told ->
                persons.computeIfAbsent(told.getStaffToken(), none -> new ArrayList<>())
                        .add(told);
            case DeviceReport told ->
                reports.computeIfAbsent(told.getDeviceId(), none -> new ArrayList<>())
                        .add(told);
            case InspectionEvent told -> checks.add(told);
            case DossierEvent told -> file(told, tick);
            case TaskEvent told -> file(told, tick);
            case FeedbackEvent told -> {
                if (told.getKind() == FeedbackKind.RATING) {
                    ratings.add(told);
                } else {
                    file(told, tick);
                }
            }
            default -> {}
        }
    }

    private void file(SpecificRecord record, long tick) {
        files.add(record);
        toldAt.note(record, tick);
    }

    /**
     * The signals that stand, by their ids.
     *
     * @param records of reference data, rules left out
     * @param until the highest tick
     * @param firstDay of what was told of persons
     */
    public Map<String, ExpectedSignal> expect(
            Collection<SpecificRecord> records,
            Collection<RuleRecord> rules,
            SignalReview review,
            Instant until,
            LocalDate firstDay) {
        ReferenceData reference = ReferenceReading.of(records);
        UnitTree units = new UnitTree(reference);
        RateFigures rates = new RateFigures();
        ModelConfig config = ModelConfig.defaults();
        Expectation expected = new ReferenceModel(reference, config).expect(files, until);
        rates.take(expected.rates().values());
        TallyFactReckoning tallies = new TallyFactReckoning(units, ZONE);
        List<ModelFact> facts = new ArrayList<>(new FileFactReckoning(reference, config, toldAt, until)
                .facts(files, expected, SignalReckoning.idleWorkingDays(rules)));
        facts.addAll(tallies.ratings(ratings, rates));
        facts.addAll(tallies.checks(checks));
        facts.addAll(days(reference, records, until, firstDay));
        LocalDate today = LocalDate.ofInstant(until, ZONE);
        return new SignalReckoning(rules, units, rates, today).expect(facts, review);
    }

    private List<ModelFact> days(
            ReferenceData reference, Collection<SpecificRecord> records, Instant until, LocalDate firstDay) {
        StaffReference staff = staffReference(reference, records);
        LocalDate end = LocalDate.ofInstant(until, ZONE).plusDays(DAYS_AROUND);
        long tick = until.toEpochMilli();
        List<ModelFact> facts = new ArrayList<>();
        persons.forEach((token, events) -> {
            long delay = closingDelay(token);
            AttendanceModel model = new AttendanceModel(staff, events, reportsOn(events), delay);
            firstDay.minusDays(DAYS_AROUND).datesUntil(end).forEach(date -> {
                ExpectedDay day = model.expect(date, tick);
                ModelFact fact = day == null ? null : DayFactReckoning.of(token, day, delay, tick);
                if (fact != null) {
                    facts.add(fact);
                }
            });
        });
        return facts;
    }

    private static StaffReference staffReference(ReferenceData reference, Collection<SpecificRecord> records) {
        Map<String, OfficeHours> hours =
                reference.officeHours().stream().collect(Collectors.toMap(OfficeHours::id, Function.identity()));
        return new StaffReference(
                ZONE,
                reference.calendars().getFirst(),
                reference.units().stream()
                        .collect(Collectors.toMap(
                                Unit::id, unit -> Objects.requireNonNull(hours.get(unit.officeHoursId())))),
                ScheduleReading.of(List.copyOf(records)),
                List.of());
    }

    /** Of the devices of a person alone; the model looks through all that it is given. */
    private List<DeviceReport> reportsOn(List<AttendanceEvent> events) {
        return events.stream()
                .flatMap(event -> event.getDeviceIds().stream())
                .distinct()
                .flatMap(device -> reports.getOrDefault(device, List.of()).stream())
                .toList();
    }

    /** The sum of the characters, each times 31 to the power of its place, in 32 bits. */
    private static long closingDelay(String staffToken) {
        int hash = 0;
        for (int i = 0; i < staffToken.length(); i++) {
            hash = 31 * hash + staffToken.charAt(i);
        }
        return GRACE_MILLIS + (hash % SPREAD_MILLIS + SPREAD_MILLIS) % SPREAD_MILLIS;
    }
}
