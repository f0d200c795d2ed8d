package congvu.bench.truth;

import congvu.app.scenario.ProvinceResults;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Unit;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.told.Told;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Signal;
import congvu.testkit.attendance.AttendanceModel;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.StaffReference;
import congvu.testkit.fixtures.ReferenceReading;
import congvu.testkit.fixtures.ScheduleReading;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.AttendanceJudge;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.judgement.SignalJudge;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import congvu.testkit.model.UnitTree;
import congvu.testkit.signal.ExpectedSignal;
import congvu.testkit.signal.HeardEvents;
import congvu.testkit.signal.SignalReview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the reference model makes of everything that a simulation told. The truth says what was staged, by deadlines that
 * the simulation reckons with the rules that are judged; the model reckons with none of them.
 *
 * <p>Not modelled: rates of ratings, of inspections and of working days.
 */
final class ModelledProvince {

    /** What the closings of a nation are spread over by default, and how long a punch may be on its way. */
    private static final long SPREAD_MILLIS = 15 * 60_000L;

    private static final long GRACE_MILLIS = 60_000;

    private final Simulation simulation;
    private final List<SpecificRecord> obligations = new ArrayList<>();
    private final Map<String, List<AttendanceEvent>> persons = new LinkedHashMap<>();
    private final Map<String, List<DeviceReport>> reports = new HashMap<>();

    private final HeardEvents heard = new HeardEvents();
    private final Collection<RuleRecord> rules;
    private long tick = Long.MIN_VALUE;

    ModelledProvince(Simulation simulation, Collection<RuleRecord> rules) {
        this.simulation = simulation;
        this.rules = rules;
    }

    /** Hears the time that the topology is told. */
    void tick(Instant now) {
        tick = Math.max(tick, now.toEpochMilli());
    }

    /** The signals of files, units and persons, none more and none less. */
    Judgement judgeSignals(List<Signal> transitions) {
        LocalDate from = simulation.settings().from();
        DayWalk anyWalk = new UnitTree(ReferenceData.none()).walkOf("", from);
        SignalReview nobody = new SignalReview(List.of(), anyWalk, 0);
        Map<String, ExpectedSignal> expected =
                heard.expect(simulation.reference().values(), rules, nobody, simulation.until(), from);
        return SignalJudge.compareStanding(expected, Set.of(), transitions);
    }

    /** Hears what the topology is told. */
    void hear(Told.Event event) {
        heard.hear(event.record(), tick);
        switch (event.record()) {
            case AttendanceEvent told ->
                persons.computeIfAbsent(told.getStaffToken(), none -> new ArrayList<>())
                        .add(told);
            case DeviceReport told ->
                reports.computeIfAbsent(told.getDeviceId(), none -> new ArrayList<>())
                        .add(told);
            case DossierEvent told -> obligations.add(told);
            case TaskEvent told -> obligations.add(told);
            case FeedbackEvent told -> {
                if (told.getKind() != FeedbackKind.RATING) {
                    obligations.add(told);
                }
            }
            default -> {}
        }
    }

    /** Every obligation, alert, rate and working day, none more and none less. */
    List<Judgement> judge(ProvinceResults results, List<Alert> transitions) {
        ReferenceData reference = ReferenceReading.of(simulation.reference().values());
        Expectation expected =
                new ReferenceModel(reference, ModelConfig.defaults()).expect(obligations, simulation.until());
        return List.of(
                ObligationJudge.compare(
                        expected.obligations(), results.obligations().values()),
                AlertJudge.compareStanding(expected.alerts(), transitions),
                RateJudge.compare(expected.rates(), modelled(results.rates())),
                AttendanceJudge.compare(days(reference), results.days()));
    }

    private static Map<String, Rate> modelled(Map<String, Rate> rates) {
        Map<String, Rate> modelled = new HashMap<>(rates);
        modelled.values().removeIf(rate -> {
            String formula = rate.getFormulaId();
            return formula.startsWith("attendance.")
                    || formula.startsWith("rating.")
                    || formula.startsWith("inspection.");
        });
        return modelled;
    }

    private Map<String, ExpectedDay> days(ReferenceData reference) {
        StaffReference staff = staffReference(reference);
        LocalDate from = simulation.settings().from();
        LocalDate until = from.plusDays(simulation.settings().days() + 7L);
        Map<String, ExpectedDay> days = new HashMap<>();
        persons.forEach((token, events) -> {
            AttendanceModel model = new AttendanceModel(staff, events, reportsOn(events), closingDelay(token));
            from.minusDays(7).datesUntil(until).forEach(date -> {
                ExpectedDay day = model.expect(date, simulation.until().toEpochMilli());
                if (day != null) {
                    days.put(token + "|" + date, day);
                }
            });
        });
        return days;
    }

    private StaffReference staffReference(ReferenceData reference) {
        HolidayCalendar holidays = reference.calendars().getFirst();
        Map<String, OfficeHours> hours =
                reference.officeHours().stream().collect(Collectors.toMap(OfficeHours::id, Function.identity()));
        return new StaffReference(
                hours.values().iterator().next().zone(),
                holidays,
                reference.units().stream()
                        .collect(Collectors.toMap(
                                Unit::id, unit -> Objects.requireNonNull(hours.get(unit.officeHoursId())))),
                ScheduleReading.of(simulation.reference().values()),
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
