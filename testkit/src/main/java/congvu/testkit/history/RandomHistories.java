package congvu.testkit.history;

import congvu.schemas.event.FeedbackKind;
import congvu.schemas.result.ObligationFamily;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Random histories that are the same for the same seed. They hold every type of event, pauses that overlap or never end,
 * re-appointments, corrections of every kind, reopened files, steps, missing appointments, and ends right at the deadline.
 */
public final class RandomHistories {

    /** Lateness that no history can be hurt by: what ended has not left the store before its last event is in. */
    public static final Duration SAFE_LATENESS = Duration.ofDays(30);

    private static final Instant NEW_YEAR = Instant.parse("2026-01-02T00:00:00Z");

    /** So long before the law changes on 2026-07-01 that about as much begins before as after. */
    private static final Instant BEFORE_THE_LAW = Instant.parse("2026-06-01T00:00:00Z");

    private RandomHistories() {}

    /** As many dossiers with a horizon that leaves about half of the seeds time to evict what is closed. */
    public static RandomHistory of(long seed, int dossiers) {
        Dice dice = new Dice(seed);
        ReferenceData reference = new RandomOrganisation(dice).draw();
        ReferenceModel oracle = new ReferenceModel(reference, ModelConfig.defaults());
        List<SpecificRecord> events = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            events.addAll(new DossierPlot(dice, "D" + seed + "-" + i, oracle).draw(NEW_YEAR, Duration.ofDays(85)));
        }
        return history(seed, dice, reference, events, oracle);
    }

    /** As many things of one family, around the day on which the law changes. */
    public static RandomHistory of(long seed, ObligationFamily family, int many) {
        return mixed(seed, List.of(family), many);
    }

    /** As many things of each family; a dossier, a task and a case of the same number among them. */
    public static RandomHistory mixed(long seed, List<ObligationFamily> families, int many) {
        Dice dice = new Dice(seed);
        ReferenceData reference = new RandomOrganisation(dice).draw();
        ReferenceModel oracle = new ReferenceModel(reference, ModelConfig.defaults());
        List<SpecificRecord> events = new ArrayList<>();
        for (ObligationFamily family : families) {
            for (int i = 0; i < many; i++) {
                events.addAll(plot(family, dice, seed + "-" + i, oracle).draw(BEFORE_THE_LAW, Duration.ofDays(60)));
            }
        }
        return history(seed, dice, reference, events, oracle);
    }

    /** Cases share a topic, so that those of different kinds have different numbers. */
    private static Plot plot(ObligationFamily family, Dice dice, String number, ReferenceModel oracle) {
        return switch (family) {
            case DOSSIER -> new DossierPlot(dice, number, oracle);
            case TASK -> new TaskPlot(dice, number, oracle);
            case PETITION -> new CasePlot(dice, number, FeedbackKind.PETITION, oracle);
            case COMPLAINT -> new CasePlot(dice, number + "C", FeedbackKind.COMPLAINT, oracle);
            case DENUNCIATION -> new CasePlot(dice, number + "T", FeedbackKind.DENUNCIATION, oracle);
            case UNKNOWN -> throw new IllegalArgumentException("Expected a family to tell of, but found UNKNOWN.");
        };
    }

    private static RandomHistory history(
            long seed, Dice dice, ReferenceData reference, List<SpecificRecord> events, ReferenceModel oracle) {
        events.sort(Comparator.comparing(InputEvents::occurredAt)
                .thenComparing(InputEvents::keyOf)
                .thenComparing(event -> event.getSchema().getName())
                .thenComparing(InputEvents::eventIdOf));
        return new RandomHistory(seed, reference, events, horizon(dice, events, oracle));
    }

    /** Some time after the last event; now and then right at, or a millisecond after, the end of the grace of some alert. */
    private static Instant horizon(Dice dice, List<SpecificRecord> events, ReferenceModel oracle) {
        Instant safe =
                InputEvents.occurredAt(events.getLast()).plus(SAFE_LATENESS).plus(Duration.ofDays(1));
        Instant horizon = safe.plus(Duration.ofMinutes(dice.between(0, 200 * 24 * 60)));
        List<Instant> points = oracle.expect(events, horizon).alerts().values().stream()
                .map(alert -> Instant.ofEpochMilli(alert.reachedAt())
                        .plus(ModelConfig.defaults().grace()))
                .filter(point -> point.isAfter(safe))
                .sorted()
                .toList();
        return points.isEmpty() || dice.percent(50)
                ? horizon
                : dice.oneOf(points).plusMillis(dice.between(0, 1));
    }
}
