package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The events of one dossier, each once, corrected and in the order in which they happened (S1 to S3).
 *
 * @param events what is left for the story of the file
 * @param stated every distinct event as it was stated, with the corrections and what they voided
 */
record CorrectedJournal(List<StandingEvent> events, List<DossierEvent> stated) {

    private record Identity(String source, String eventId) {}

    /** In which order the corrections of one event apply. */
    private static final Comparator<DossierEvent> ORDER_OF_CORRECTIONS = Comparator.comparing(
                    DossierEvent::getOccurredAt)
            .thenComparing(DossierEvent::getSource)
            .thenComparing(DossierEvent::getEventId);

    static CorrectedJournal of(Collection<DossierEvent> stated) {
        Map<Identity, DossierEvent> distinct = new LinkedHashMap<>();
        stated.forEach(event -> distinct.putIfAbsent(new Identity(event.getSource(), event.getEventId()), event));
        List<StandingEvent> standing = distinct.values().stream()
                .filter(event -> event.getType() != DossierEventType.CORRECTED)
                .flatMap(event -> apply(event, correctionsOf(event, distinct.values())).stream())
                .sorted(StandingEvent.ORDER)
                .toList();
        return new CorrectedJournal(standing, List.copyOf(distinct.values()));
    }

    /** Whether the latest correction of this event says that it never happened. */
    boolean voids(DossierEvent target) {
        List<DossierEvent> corrections = correctionsOf(target, stated);
        return !corrections.isEmpty() && corrections.getLast().getVoidsCorrected();
    }

    static boolean corrects(DossierEvent correction, DossierEvent target) {
        return correction.getType() == DossierEventType.CORRECTED
                && correction.getSource().equals(target.getSource())
                && Objects.equals(correction.getCorrectsEventId(), target.getEventId());
    }

    private static List<DossierEvent> correctionsOf(DossierEvent target, Collection<DossierEvent> stated) {
        return stated.stream()
                .filter(other -> corrects(other, target))
                .sorted(ORDER_OF_CORRECTIONS)
                .toList();
    }

    /** One after the other; what a later one leaves open stays as an earlier one left it. The last tells whether it happened. */
    private static List<StandingEvent> apply(DossierEvent target, List<DossierEvent> corrections) {
        StandingEvent standing = StandingEvent.asStated(target);
        boolean happened = true;
        for (DossierEvent correction : corrections) {
            happened = !correction.getVoidsCorrected();
            standing = happened ? standing.correctedBy(correction) : standing;
        }
        return happened ? List.of(standing) : List.of();
    }
}
