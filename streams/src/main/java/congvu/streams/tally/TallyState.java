package congvu.streams.tally;

import congvu.domain.rate.Contribution;
import congvu.domain.tally.TallyJournal;
import java.util.List;

/**
 * What the store keeps of one fact.
 *
 * @param leavesAt when it can no longer be corrected, epoch milliseconds
 * @param duplicates repeats dropped
 * @param contributions what the sums hold of it now
 */
record TallyState(long leavesAt, int duplicates, List<Contribution> contributions, TallyJournal journal) {

    static final TallyState UNKNOWN = new TallyState(Long.MAX_VALUE, 0, List.of(), TallyJournal.EMPTY);
}
