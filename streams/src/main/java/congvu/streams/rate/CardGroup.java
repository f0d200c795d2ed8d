package congvu.streams.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.RateFormula;
import congvu.domain.scorecard.ScoreSums;
import org.jspecify.annotations.Nullable;

/** The roll-ups that a scorecard rests on: dossiers and petitions of one unit over one period. */
final class CardGroup extends Waiting implements ScoreSums {
    final CardId id;
    private @Nullable RateGroup dossiers;
    private @Nullable RateGroup petitions;

    CardGroup(CardId id) {
        this.id = id;
    }

    /** Whether a scorecard rests on this group: on all procedures, over a month or longer. */
    static boolean restsOn(RateId rate) {
        boolean isScored = rate.family() == RateFamily.DOSSIER || rate.family() == RateFamily.PETITION;
        return isScored && rate.period() != RatePeriod.DAY && rate.isOfAllProcedures();
    }

    void join(RateGroup rollUp) {
        rollUp.card = this;
        if (rollUp.id.family() == RateFamily.DOSSIER) {
            dossiers = rollUp;
        } else {
            petitions = rollUp;
        }
    }

    @Override
    public long of(RateFamily family, Counter counter) {
        RateGroup group = groupOf(family);
        return group == null ? 0 : group.rollUpSums()[counter.place()];
    }

    /** Whether nothing was ever counted, or nothing is any more. */
    boolean isEmpty() {
        return of(RateFamily.DOSSIER, Counter.RECEIVED) == 0 && of(RateFamily.PETITION, Counter.RECEIVED) == 0;
    }

    /** Whether a late event may change something of it. */
    boolean canChange() {
        return of(RateFamily.DOSSIER, Counter.CAN_CHANGE) + of(RateFamily.PETITION, Counter.CAN_CHANGE) != 0;
    }

    /** How many facts it rests on. */
    long revision() {
        return revisionOf(RateFamily.DOSSIER) + revisionOf(RateFamily.PETITION);
    }

    private long revisionOf(RateFamily family) {
        RateGroup group = groupOf(family);
        return group == null ? 0 : RateFormula.revisionOf(family, group.rollUpSums());
    }

    private @Nullable RateGroup groupOf(RateFamily family) {
        return family == RateFamily.DOSSIER ? dossiers : petitions;
    }
}
