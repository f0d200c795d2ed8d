package congvu.testkit.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The events of one dossier, task or case, each once, corrected and in the order in which they happened (S1 to S3).
 *
 * @param events what is left for the story of the file
 * @param stated every distinct event as it was stated, with the corrections and what they voided
 */
record CorrectedJournal(List<StandingEvent> events, List<Statement> stated) {

    private record Identity(String source, String eventId) {}

    /** In which order the corrections of one event apply. */
    private static final Comparator<Statement> ORDER_OF_CORRECTIONS = Comparator.comparing(Statement::occurredAt)
            .thenComparing(Statement::source)
            .thenComparing(Statement::eventId);

    static CorrectedJournal of(Collection<Statement> stated) {
        Map<Identity, Statement> distinct = new LinkedHashMap<>();
        stated.forEach(event -> distinct.putIfAbsent(new Identity(event.source(), event.eventId()), event));
        List<StandingEvent> standing = distinct.values().stream()
                .filter(event -> event.happening() != Happening.CORRECTED)
                .flatMap(event -> apply(event, correctionsOf(event, distinct.values())).stream())
                .sorted(StandingEvent.ORDER)
                .toList();
        return new CorrectedJournal(standing, List.copyOf(distinct.values()));
    }

    /** Whether the latest correction of this event says that it never happened. */
    boolean voids(Statement target) {
        List<Statement> corrections = correctionsOf(target, stated);
        return !corrections.isEmpty() && corrections.getLast().voidsCorrected();
    }

    static boolean corrects(Statement correction, Statement target) {
        return correction.happening() == Happening.CORRECTED
                && correction.source().equals(target.source())
                && Objects.equals(correction.correctsEventId(), target.eventId());
    }

    private static List<Statement> correctionsOf(Statement target, Collection<Statement> stated) {
        return stated.stream()
                .filter(other -> corrects(other, target))
                .sorted(ORDER_OF_CORRECTIONS)
                .toList();
    }

    /** One after the other; what a later one leaves open stays as an earlier one left it. The last tells whether it happened. */
    private static List<StandingEvent> apply(Statement target, List<Statement> corrections) {
        StandingEvent standing = StandingEvent.asStated(target);
        boolean happened = true;
        for (Statement correction : corrections) {
            happened = !correction.voidsCorrected();
            standing = happened ? standing.correctedBy(correction) : standing;
        }
        return happened ? List.of(standing) : List.of();
    }
}
