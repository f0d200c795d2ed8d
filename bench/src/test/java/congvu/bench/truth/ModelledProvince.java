package congvu.bench.truth;

import congvu.app.scenario.ProvinceResults;
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
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.HeardPersons;
import congvu.testkit.fixtures.ReferenceReading;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the reference model makes of everything that a simulation told. The truth says what was staged, by deadlines that
 * the simulation reckons with the rules that are judged; the model reckons with none of them.
 *
 * <p>Not modelled: rates of ratings, of inspections and of working days.
 */
final class ModelledProvince {

    private final Simulation simulation;
    private final List<SpecificRecord> obligations = new ArrayList<>();
    private final HeardPersons persons = new HeardPersons();
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
            case AttendanceEvent told -> persons.hear(told);
            case DeviceReport told -> persons.hear(told);
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
        LocalDate from = simulation.settings().from();
        Map<String, ExpectedDay> days = new HashMap<>();
        persons.forEachDay(
                reference,
                simulation.reference().values(),
                from,
                from.plusDays(simulation.settings().days()),
                simulation.until().toEpochMilli(),
                (token, delay, day) -> days.put(token + "|" + day.date(), day));
        return days;
    }
}
