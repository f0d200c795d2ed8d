package congvu.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * The judge where the reference data change on the way. Each obligation is judged from scratch by the reference data that
 * bind it: the newest while it is open, those of its end once it has ended (ADR 0007).
 */
public final class InFlightModel {

    private final ModelConfig config;
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<String, BoundSubject> subjects = new LinkedHashMap<>();

    private InFlightModel(ModelConfig config) {
        this.config = config;
    }

    /**
     * What must stand at the end of the last chapter.
     *
     * @param chapters at least one
     */
    public static Expectation expect(List<Chapter> chapters, ModelConfig config) {
        InFlightModel model = new InFlightModel(config);
        Instant tick = Instant.MIN;
        for (Chapter chapter : chapters) {
            model.read(chapter, tick);
            tick = chapter.until();
        }
        return model.judge(tick);
    }

    private void read(Chapter chapter, Instant begunAt) {
        organisations.add(new Organisation(chapter.reference()));
        subjects.values().forEach(subject -> subject.referenceChanged(begunAt.toEpochMilli()));
        for (SpecificRecord event : chapter.events()) {
            Statement statement = StatementReader.read(event);
            subjects.computeIfAbsent(statement.obligationId(), none -> new BoundSubject(config, organisations))
                    .happened(statement);
        }
    }

    private Expectation judge(Instant tick) {
        long now = tick.toEpochMilli();
        Expectation found = new Expectation(new HashMap<>(), new HashMap<>(), new HashMap<>());
        RateReckoning rates = new RateReckoning(
                organisations.getLast(), tick.atZone(config.periodZone()).toLocalDate());
        for (BoundSubject subject : subjects.values()) {
            Optional<FileStory> file = subject.file();
            file.ifPresent(story -> {
                Organisation binding = subject.organisationOf(story.obligationId());
                ObligationReckoning obligations = new ObligationReckoning(config, binding, now);
                ExpectedObligation whole = obligations.ofFile(story);
                found.obligations().put(whole.obligationId(), whole);
                rates.add(whole, obligations.hasLeft(story, subject.steps()));
                new AlertReckoning(config, binding, now)
                        .ofFile(story)
                        .forEach(alert -> found.alerts().put(alert.alertId(), alert));
            });
            subject.steps().forEach(step -> judge(step, subject.organisationOf(step.obligationId()), now, found));
        }
        found.rates().putAll(rates.rates());
        return found;
    }

    private void judge(StepStory step, Organisation binding, long now, Expectation found) {
        found.obligations().put(step.obligationId(), new ObligationReckoning(config, binding, now).ofStep(step));
        ExpectedAlert alert = new AlertReckoning(config, binding, now).ofStep(step);
        if (alert != null) {
            found.alerts().put(alert.alertId(), alert);
        }
    }
}
