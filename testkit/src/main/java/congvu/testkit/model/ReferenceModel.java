package congvu.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * The judge. Given the accepted events in any order, with or without duplicates, the reference data and the highest tick, it says
 * what must stand: every obligation, every alert, every rate. It keeps nothing between two questions.
 *
 * <p>Events that were refused must be left out by the caller; a dossier that has left the store needs no care, because what
 * stood when it left is what its events tell.
 */
public final class ReferenceModel {

    private final ReferenceData reference;
    private final ModelConfig config;

    public ReferenceModel(ReferenceData reference, ModelConfig config) {
        this.reference = reference;
        this.config = config;
    }

    /**
     * What must stand when every partition has seen this tick.
     *
     * @param accepted events of dossiers, tasks and cases, of all of them together
     */
    public Expectation expect(Collection<? extends SpecificRecord> accepted, Instant highestTick) {
        Organisation organisation = new Organisation(reference);
        ObligationReckoning obligations = new ObligationReckoning(config, organisation, highestTick.toEpochMilli());
        AlertReckoning alerts = new AlertReckoning(config, organisation, highestTick.toEpochMilli());
        RateReckoning rates = new RateReckoning(
                organisation, highestTick.atZone(config.periodZone()).toLocalDate());
        Expectation found = new Expectation(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (List<Statement> events : bySubject(accepted).values()) {
            Stories stories = Stories.of(events, organisation);
            judge(stories.file(), stories.steps(), obligations, alerts, rates, found);
        }
        found.rates().putAll(rates.rates());
        return found;
    }

    private static void judge(
            Optional<FileStory> told,
            List<StepStory> steps,
            ObligationReckoning obligations,
            AlertReckoning alerts,
            RateReckoning rates,
            Expectation found) {
        told.ifPresent(file -> {
            ExpectedObligation whole = obligations.ofFile(file);
            rates.add(whole, obligations.hasLeft(file, steps));
            found.obligations().put(whole.obligationId(), whole);
            alerts.ofFile(file).forEach(alert -> found.alerts().put(alert.alertId(), alert));
        });
        for (StepStory step : steps) {
            found.obligations().put(step.obligationId(), obligations.ofStep(step));
            ExpectedAlert alert = alerts.ofStep(step);
            if (alert != null) {
                found.alerts().put(alert.alertId(), alert);
            }
        }
    }

    /** A dossier, a task and a case may have the same number. */
    static Map<String, List<Statement>> bySubject(Collection<? extends SpecificRecord> events) {
        Map<String, List<Statement>> grouped = new LinkedHashMap<>();
        for (SpecificRecord event : events) {
            Statement statement = StatementReader.read(event);
            grouped.computeIfAbsent(statement.obligationId(), none -> new ArrayList<>())
                    .add(statement);
        }
        return grouped;
    }
}
