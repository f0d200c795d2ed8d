package congvu.streams.rate;

import org.jspecify.annotations.Nullable;

/**
 * A group whose rates are published, with the way to the groups that contain it. A change of a cell walks along these
 * instead of looking up seven names.
 */
final class RateGroup extends Waiting {

    final RateId id;

    /** The sums of a roll-up; a cell's are in the store, next to the parts that they are the sum of. */
    final int @Nullable [] sums;

    /** The same unit and procedure over the next longer period; null above the year. */
    final @Nullable RateGroup longer;

    /** A cell's group with all procedures; null elsewhere. */
    final @Nullable RateGroup allProcedures;

    /** The scorecard that rests on a roll-up, once that is known; null for none. */
    @Nullable
    CardGroup card;

    RateGroup(RateId id, int @Nullable [] sums, @Nullable RateGroup longer, @Nullable RateGroup allProcedures) {
        this.id = id;
        this.sums = sums;
        this.longer = longer;
        this.allProcedures = allProcedures;
    }

    boolean isCell() {
        return sums == null;
    }

    /** @throws IllegalStateException for a cell */
    int[] rollUpSums() {
        if (sums == null) {
            throw new IllegalStateException("Expected a roll-up, but found a cell.");
        }
        return sums;
    }
}
