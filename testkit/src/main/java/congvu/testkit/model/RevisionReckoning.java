package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.util.List;

/** Counts the events that bear on a file: the same in any order of arrival. */
final class RevisionReckoning {

    private RevisionReckoning() {}

    static int of(CorrectedJournal journal, List<CycleStory> cycles, boolean financialPauses) {
        int bearing = 0;
        for (DossierEvent event : journal.stated()) {
            boolean bears = switch (event.getType()) {
                case STEP_DONE, SYNCED, UNKNOWN -> journal.voids(event);
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

    /** A delivery tells nothing new in a cycle that a decision ended, nor before acceptance. */
    private static boolean isAlone(DossierEvent delivery, List<CycleStory> cycles) {
        return cycles.stream()
                .filter(cycle -> cycle.events().stream().noneMatch(event -> event.type() == DossierEventType.DECIDED))
                .flatMap(cycle -> cycle.events().stream())
                .anyMatch(event -> event.source().equals(delivery.getSource())
                        && event.eventId().equals(delivery.getEventId()));
    }
}
