package congvu.producers.simulate.misbehaviour;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much of everything misbehaves: a share for each kind, of what its group names.
 *
 * @param shares 0 to 1; a kind that is missing does not occur
 */
public record MisbehaviourRates(Map<Misbehaviour, Double> shares) {

    /**
     * Most of the dossiers that may be late by themselves: twice as many, and units would be red by accident (95 of 100
     * have to be in time), which only P-UNIT-RED may bring about.
     */
    public static final double MOST_LATE_SHARE = 0.02;

    /** @throws IllegalArgumentException naming the kind and the way out */
    public MisbehaviourRates {
        shares = Map.copyOf(shares);
        shares.forEach((kind, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "Expected the share of " + kind.code() + " to be 0 to 1, but found " + share + ".");
            }
        });
        double late = shares.entrySet().stream()
                .filter(share -> share.getKey().group() == Misbehaviour.Group.LATE_DOSSIER)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (late > MOST_LATE_SHARE) {
            throw new IllegalArgumentException("Expected at most " + MOST_LATE_SHARE
                    + " of all dossiers to be late, but O-OVERDUE, O-NOAPOLOGY, O-REAPPOINT and O-OVERDUE2 add up to "
                    + late + "; lower them, or raise P-UNIT-RED, whose units are late on purpose.");
        }
    }

    /** Nobody misbehaves. */
    public static MisbehaviourRates none() {
        return new MisbehaviourRates(Map.of());
    }

    /** About this share of everything misbehaves, divided among the kinds of each group. */
    public static MisbehaviourRates overall(double share) {
        Map<Misbehaviour, Double> shares = new EnumMap<>(Misbehaviour.class);
        for (Misbehaviour kind : Misbehaviour.values()) {
            shares.put(kind, kind.shareOf(share));
        }
        return new MisbehaviourRates(shares);
    }

    /** The same with one kind changed. */
    public MisbehaviourRates with(Misbehaviour kind, double share) {
        Map<Misbehaviour, Double> changed = new EnumMap<>(Misbehaviour.class);
        changed.putAll(shares);
        changed.put(kind, share);
        return new MisbehaviourRates(changed);
    }

    /** 0 for a kind that does not occur. */
    public double of(Misbehaviour kind) {
        return shares.getOrDefault(kind, 0.0);
    }

    /** Whether anything at all is staged. */
    public boolean isClean() {
        return shares.values().stream().allMatch(share -> share == 0);
    }
}
