package congvu.streams.dossier;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.UnitHit;
import congvu.domain.signal.SignalActions;
import congvu.domain.signal.SubjectSignals;
import java.util.List;

/**
 * What the store keeps of the signals of one file.
 *
 * @param kept its hits and signals, what people did, and what units were told
 * @param accepted how many actions of people about its signals were taken, those about signals that have left included
 * @param isHeld whether its hits stand as they were found though newer reference data would find others
 * @param waits whether it has ended and more may still be found of it by time alone
 */
record FileSignals(SubjectSignals kept, int accepted, boolean isHeld, boolean waits) {

    /** Nothing found, nothing told. */
    static final FileSignals NONE = new FileSignals(SubjectSignals.NONE, 0, false, false);

    /** Whether there is nothing to store. */
    boolean isNothing() {
        return kept.isEmpty() && accepted == 0 && !isHeld && !waits;
    }

    int duplicates() {
        return kept.actions().duplicates();
    }

    /** The same after a person acted, or after a repeat. */
    FileSignals with(SubjectSignals acted, int more) {
        return new FileSignals(acted, accepted + more, isHeld, waits);
    }

    /** What stays when the file leaves: how much was counted. */
    FileSignals left() {
        SignalActions counted = new SignalActions(List.of(), duplicates());
        return new FileSignals(new SubjectSignals(List.of(), List.of(), counted, List.of()), accepted, false, false);
    }

    /** Those hits that count, as they were found. */
    FileHits hits() {
        return kept.isEmpty() ? FileHits.NONE : new FileHits(kept.hits(), toldOfFacts());
    }

    /** What units were told, those hits apart that signals themselves are. */
    private List<UnitHit> toldOfFacts() {
        return kept.told().stream()
                .filter(one -> one.hit().kind() != FactKind.SIGNAL)
                .toList();
    }
}
