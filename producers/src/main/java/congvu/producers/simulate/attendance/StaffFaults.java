package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.world.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fault of a person is staged, in which fortnight.
 *
 * <p>How a pattern cannot come about by accident: a person has at most one fault in a fortnight, so that five working days
 * in a row hold at most two and a month at most four, where three and five would be a pattern. Several late days together
 * are staged in every other fortnight only, and in the fortnights before and after them nothing is; who is late all over a
 * month has no other fault at all. What is no fault is never late beyond the grace.
 */
final class StaffFaults {

    private static final long FAULTS = 202;
    private static final long MONTHS = 210;
    private static final List<Misbehaviour> KINDS = kinds();

    private final long seed;
    private final Span span;
    private final double[] upTo = new double[KINDS.size()];
    private final double share;
    private final MisbehaviourRates rates;
    private final long monthSeed;

    StaffFaults(long seed, Span span, MisbehaviourRates rates) {
        this.rates = rates;
        this.monthSeed = seed + MONTHS;
        this.seed = seed + FAULTS;
        this.span = span;
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += rates.of(KINDS.get(i));
            upTo[i] = sum;
        }
        share = sum;
    }

    /** The fault of a fortnight, null for none. */
    @Nullable
    Misbehaviour of(int person, int fortnight) {
        Misbehaviour drawn = drawn(person, fortnight);
        if (drawn == null || ofMonth(person) != null) {
            return null;
        }
        if (drawn.isOfSeveralDays()) {
            return fortnight % 2 == 0 ? drawn : null;
        }
        boolean isBesidePattern = isPattern(person, fortnight - 1) || isPattern(person, fortnight + 1);
        return isBesidePattern ? null : drawn;
    }

    /** The fault that is spread over a month, null for none. */
    @Nullable
    Misbehaviour ofMonth(int person) {
        double fraction = Dice.fraction(Dice.hash(monthSeed, person, 0));
        double often = rates.of(Misbehaviour.W_LATE_MONTH);
        if (fraction < often) {
            return Misbehaviour.W_LATE_MONTH;
        }
        return fraction < often + rates.of(Misbehaviour.NEAR_LATE_MONTH) ? Misbehaviour.NEAR_LATE_MONTH : null;
    }

    /** Chance that belongs to the fault. */
    Dice dice(int person, int fortnight) {
        return Dice.of(seed, person, fortnight, 1);
    }

    /** Number of the fortnight of a day. */
    int fortnight(int day) {
        return span.fortnight(day);
    }

    private boolean isPattern(int person, int fortnight) {
        Misbehaviour drawn = drawn(person, fortnight);
        return fortnight % 2 == 0 && drawn != null && drawn.isOfSeveralDays();
    }

    private @Nullable Misbehaviour drawn(int person, int fortnight) {
        double fraction = Dice.fraction(Dice.hash(seed, person, fortnight));
        if (fraction >= share) {
            return null;
        }
        int kind = 0;
        while (fraction >= upTo[kind]) {
            kind++;
        }
        return KINDS.get(kind);
    }

    private static List<Misbehaviour> kinds() {
        List<Misbehaviour> kinds = new ArrayList<>();
        for (Misbehaviour kind : Misbehaviour.values()) {
            if (kind.group() == Misbehaviour.Group.STAFF) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }
}
