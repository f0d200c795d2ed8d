package congvu.testkit.signal;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.reference.RuleRecord;
import congvu.testkit.attendance.HeardPersons;
import congvu.testkit.fixtures.ReferenceReading;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.FileFactReckoning;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import congvu.testkit.model.ShareReckoning;
import congvu.testkit.model.ToldAt;
import congvu.testkit.model.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Everything that was told of a province, in the order in which it came, and which signals follow from it. For times without a
 * change of the reference data.
 */
public final class HeardEvents {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ToldAt toldAt = new ToldAt();
    private final List<SpecificRecord> files = new ArrayList<>();
    private final List<FeedbackEvent> ratings = new ArrayList<>();
    private final List<InspectionEvent> checks = new ArrayList<>();
    private final HeardPersons persons = new HeardPersons();

    /**
     * Hears an event.
     *
     * @param tick the highest when it came, epoch milliseconds
     */
    public void hear(SpecificRecord record, long tick) {
        switch (record) {
            case AttendanceEvent told -> persons.hear(told);
            case DeviceReport told -> persons.hear(told);
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
        List<SpecificRecord> told = new ArrayList<>(files);
        told.addAll(ratings);
        rates.take(new ShareReckoning(reference, told, expected.obligations().values()), "dossier.satisfied");
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
        long tick = until.toEpochMilli();
        List<ModelFact> facts = new ArrayList<>();
        persons.forEachDay(
                reference, records, firstDay, LocalDate.ofInstant(until, ZONE), tick, (token, delay, day) -> {
                    ModelFact fact = DayFactReckoning.of(token, day, delay, tick);
                    if (fact != null) {
                        facts.add(fact);
                    }
                });
        return facts;
    }
}
