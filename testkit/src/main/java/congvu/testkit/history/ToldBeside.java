package congvu.testkit.history;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import congvu.testkit.model.ReferenceData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A history with what is told beside deadlines: channels, fees, payments, digital papers, petitions and ratings about dossiers,
 * ratings that are withdrawn. The same for the same history.
 */
public final class ToldBeside {

    /** Feedback about a dossier comes so soon after its last event that the dossier is there still, however late it arrives. */
    private static final Duration SOON = Duration.ofDays(40);

    private static final int RATINGS = 20;

    private final Dice dice;
    private final Map<String, Instant> lastEvents = new HashMap<>();
    private final List<String> dossiers = new ArrayList<>();

    private ToldBeside(RandomHistory history) {
        this.dice = new Dice(history.seed() * 31 + 7);
        for (SpecificRecord record : history.events()) {
            if (record instanceof DossierEvent event) {
                lastEvents.merge(event.getDossierId(), event.getOccurredAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        dossiers.addAll(lastEvents.keySet().stream().sorted().toList());
    }

    /** Whether an event is one of those that were added here or any other of a rating. */
    public static boolean isRating(FeedbackEvent event) {
        return event.getKind() == FeedbackKind.RATING;
    }

    /** The same lives, with more told of them. */
    public static RandomHistory over(RandomHistory history) {
        ToldBeside told = new ToldBeside(history);
        List<SpecificRecord> events = new ArrayList<>();
        for (SpecificRecord record : history.events()) {
            events.add(told.more(record));
        }
        Instant from = InputEvents.occurredAt(history.events().getFirst());
        Instant until = InputEvents.occurredAt(history.events().getLast());
        for (int i = 0; i < RATINGS; i++) {
            told.rate(i, history.reference(), from, until, events);
        }
        events.sort(Comparator.comparing(InputEvents::occurredAt)
                .thenComparing(InputEvents::keyOf)
                .thenComparing(event -> event.getSchema().getName())
                .thenComparing(InputEvents::eventIdOf));
        return new RandomHistory(history.seed(), history.reference(), events, history.horizon());
    }

    private SpecificRecord more(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> dossier(event);
            case FeedbackEvent event -> petition(event);
            default -> record;
        };
    }

    private DossierEvent dossier(DossierEvent event) {
        boolean voids = event.getType() == DossierEventType.CORRECTED && event.getVoidsCorrected();
        if (voids || dice.percent(40)) {
            return event;
        }
        return DossierEvent.newBuilder(event)
                .setChannel(dice.oneOf(List.of(SubmissionChannel.values())))
                .setFeeVnd(dice.percent(50) ? null : Long.valueOf(dice.between(0, 2) * 10_000L))
                .setOnlinePayment(dice.oneOf(List.of(OnlinePayment.values())))
                .setInputDigitised(answer())
                .setDataReused(answer())
                .setResultDigitised(answer())
                .setIdentityVerified(answer())
                .build();
    }

    private @Nullable Boolean answer() {
        return dice.percent(40) ? null : Boolean.valueOf(dice.percent(60));
    }

    private FeedbackEvent petition(FeedbackEvent event) {
        FeedbackEvent.Builder more = FeedbackEvent.newBuilder(event);
        if (dice.percent(40)) {
            more.setDossierId(recent(event.getOccurredAt()));
        }
        if (dice.percent(40)) {
            more.setCategoryCode(dice.percent(50) ? "STAFF_CONDUCT" : "PROCEDURE");
        }
        return more.build();
    }

    /** A dossier that something happened to not long before, or nothing; now and then one that never comes. */
    private @Nullable String recent(Instant at) {
        if (dice.percent(10)) {
            return "never-" + dice.between(1, 3);
        }
        List<String> recent = dossiers.stream()
                .filter(id ->
                        lastEvents.getOrDefault(id, Instant.MIN).plus(SOON).isAfter(at))
                .toList();
        return recent.isEmpty() ? null : dice.oneOf(recent);
    }

    private void rate(int number, ReferenceData reference, Instant from, Instant until, List<SpecificRecord> events) {
        Instant at = from.plusSeconds(
                dice.between(0, (int) Duration.between(from, until).toSeconds()));
        String caseId = "R" + number;
        events.add(rating(caseId, "1", FeedbackEventType.RATED, at, reference));
        if (dice.percent(30)) {
            events.add(rating(caseId, "2", FeedbackEventType.RATED, at.plusSeconds(3_600), reference));
        }
        if (dice.percent(30)) {
            events.add(rating(caseId, "3", FeedbackEventType.WITHDRAWN, at.plusSeconds(7_200), reference));
        }
    }

    private FeedbackEvent rating(
            String caseId, String suffix, FeedbackEventType type, Instant at, ReferenceData reference) {
        boolean isRated = type == FeedbackEventType.RATED;
        return FeedbackEvent.newBuilder()
                .setEventId(caseId + "-" + suffix)
                .setSource("desk")
                .setCaseId(caseId)
                .setKind(FeedbackKind.RATING)
                .setOccurredAt(at)
                .setType(type)
                .setUnitId(isRated ? dice.oneOf(reference.units()).id() : null)
                .setScore(isRated ? dice.between(1, 5) : null)
                .setDossierId(isRated ? recent(at) : null)
                .build();
    }
}
