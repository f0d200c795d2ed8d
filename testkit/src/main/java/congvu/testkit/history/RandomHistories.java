package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Random histories that are the same for the same seed. They hold every type of event, pauses that overlap or never end,
 * re-appointments, corrections of every kind, reopened files, steps, missing appointments, and ends right at the deadline.
 */
public final class RandomHistories {

    /** Lateness that no history can be hurt by: what ended has not left the store before its last event is in. */
    public static final Duration SAFE_LATENESS = Duration.ofDays(30);

    private RandomHistories() {}

    /** As many dossiers with a horizon that leaves about half of the seeds time to evict what is closed. */
    public static RandomHistory of(long seed, int dossiers) {
        Dice dice = new Dice(seed);
        ReferenceData reference = new RandomOrganisation(dice).draw();
        ReferenceModel oracle = new ReferenceModel(reference, ModelConfig.defaults());
        List<DossierEvent> events = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            events.addAll(new DossierPlot(dice, "D" + seed + "-" + i, oracle).draw());
        }
        events.sort(Comparator.comparing(DossierEvent::getOccurredAt)
                .thenComparing(DossierEvent::getDossierId)
                .thenComparing(DossierEvent::getEventId));
        return new RandomHistory(seed, reference, events, horizon(dice, events, oracle));
    }

    /** Some time after the last event; now and then right at, or a millisecond after, the end of the grace of some alert. */
    private static Instant horizon(Dice dice, List<DossierEvent> events, ReferenceModel oracle) {
        Instant safe = events.getLast().getOccurredAt().plus(SAFE_LATENESS).plus(Duration.ofDays(1));
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
