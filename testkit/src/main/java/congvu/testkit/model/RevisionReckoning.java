package congvu.testkit.model;

import java.util.List;

/** Counts the events that bear on a file: the same in any order of arrival. */
final class RevisionReckoning {

    private RevisionReckoning() {}

    static int of(CorrectedJournal journal, List<CycleStory> cycles, boolean financialPauses) {
        int bearing = 0;
        for (Statement event : journal.stated()) {
            boolean bears = switch (event.happening()) {
                case STEP_DONE, NOTIFIED, NOTHING -> journal.voids(event);
                case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID -> financialPauses || journal.voids(event);
                case DELIVERED -> journal.voids(event) || isAlone(event, cycles);
                case CORRECTED ->
                    journal.stated().stream().anyMatch(target -> CorrectedJournal.corrects(event, target));
                default -> true;
            };
            bearing += bears ? 1 : 0;
        }
        return bearing;
    }

    /** A delivery tells nothing new in a cycle that a decision ended, nor after another delivery, nor before acceptance. */
    private static boolean isAlone(Statement delivery, List<CycleStory> cycles) {
        return cycles.stream()
                .filter(cycle -> cycle.events().stream().noneMatch(event -> event.type() == Happening.DECIDED))
                .flatMap(cycle -> cycle.events().stream()
                        .filter(event -> event.type() == Happening.DELIVERED)
                        .limit(1))
                .anyMatch(event -> event.source().equals(delivery.source())
                        && event.eventId().equals(delivery.eventId()));
    }
}
