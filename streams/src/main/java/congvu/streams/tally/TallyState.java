package congvu.streams.tally;

import congvu.domain.rate.Contribution;
import congvu.domain.rule.UnitHit;
import congvu.domain.tally.TallyJournal;
import java.util.List;

/**
 * What the store keeps of one fact.
 *
 * @param leavesAt when it can no longer be corrected, epoch milliseconds
 * @param duplicates repeats dropped
 * @param contributions what the sums hold of it now
 * @param told hits of rules about units, as those units know them
 * @param isWithPerson whether the keeper of persons holds something of it
 */
record TallyState(
        long leavesAt,
        int duplicates,
        List<Contribution> contributions,
        TallyJournal journal,
        List<UnitHit> told,
        boolean isWithPerson) {

    static final TallyState UNKNOWN =
            new TallyState(Long.MAX_VALUE, 0, List.of(), TallyJournal.EMPTY, List.of(), false);

    TallyState withDuplicate() {
        return new TallyState(leavesAt, duplicates + 1, contributions, journal, told, isWithPerson);
    }
}
