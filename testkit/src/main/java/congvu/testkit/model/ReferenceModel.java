package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What must stand when every partition has seen this tick. */
    public Expectation expect(Collection<DossierEvent> accepted, Instant highestTick) {
        Organisation organisation = new Organisation(reference);
        ObligationReckoning obligations = new ObligationReckoning(config, organisation, highestTick.toEpochMilli());
        AlertReckoning alerts = new AlertReckoning(config, organisation, highestTick.toEpochMilli());
        RateReckoning rates = new RateReckoning(
                organisation, highestTick.atZone(config.periodZone()).toLocalDate());
        Expectation found = new Expectation(new HashMap<>(), new HashMap<>(), new HashMap<>());
        byDossier(accepted)
                .forEach((dossierId, events) -> FileReplay.replay(dossierId, CorrectedJournal.of(events), organisation)
                        .ifPresent(file -> judge(file, obligations, alerts, rates, found)));
        found.rates().putAll(rates.rates());
        return found;
    }

    private static void judge(
            FileStory file,
            ObligationReckoning obligations,
            AlertReckoning alerts,
            RateReckoning rates,
            Expectation found) {
        List<StepStory> steps = StepStory.of(file);
        ExpectedObligation whole = obligations.ofFile(file);
        rates.add(whole, obligations.hasLeft(file, steps));
        found.obligations().put(whole.obligationId(), whole);
        alerts.ofFile(file).forEach(alert -> found.alerts().put(alert.alertId(), alert));
        for (StepStory step : steps) {
            found.obligations().put(step.obligationId(), obligations.ofStep(file, step));
            ExpectedAlert alert = alerts.ofStep(file, step);
            if (alert != null) {
                found.alerts().put(alert.alertId(), alert);
            }
        }
    }

    private static Map<String, List<DossierEvent>> byDossier(Collection<DossierEvent> events) {
        Map<String, List<DossierEvent>> grouped = new LinkedHashMap<>();
        events.forEach(event -> grouped.computeIfAbsent(event.getDossierId(), none -> new ArrayList<>())
                .add(event));
        return grouped;
    }
}
