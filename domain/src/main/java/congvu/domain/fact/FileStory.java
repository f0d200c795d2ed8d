package congvu.domain.fact;

import congvu.domain.alert.StandingAlert;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.rule.FactPlace;
import java.util.List;

/**
 * What is known of one dossier, task or case at a tick.
 *
 * @param facts what the journal says, with the owners of the tick
 * @param alerts those that stand or stood
 * @param topic that holds its events
 * @param partition of that topic
 */
public record FileStory(Journal journal, DossierFacts facts, List<StandingAlert> alerts, String topic, int partition) {

    FactPlace placeOf(JournalEntry event) {
        return new FactPlace(event.eventId(), topic, partition, event.offset());
    }
}
