package congvu.testkit.subscriber;

import java.util.Set;

/** What a naive subscriber gets wrong, and the hazards at which the kit must see it. */
enum Flaw {
    NONE,
    /** Adds one for what is raised, takes one away for what ends. */
    COUNTS_UP_AND_DOWN(Hazard.REPEATED),
    /** Whatever comes last is the truth. */
    TRUSTS_ARRIVAL(Hazard.REORDERED, Hazard.WITHDRAWN),
    /** What ended is never looked at again. */
    ENDS_FOR_EVER(Hazard.RETRACTED),
    /** Only a completion ends something, or that somebody dismissed it. */
    KNOWS_COMPLETION_ONLY(Hazard.RETRACTED),
    /** Falls over a state that it does not know. */
    FALLS_OVER_NEW_STATES(Hazard.UNKNOWN_SYMBOL),
    /** Whatever is neither raised nor acknowledged is over. */
    NEW_STATES_ARE_ENDS(Hazard.UNKNOWN_SYMBOL),
    /** Takes its own schema for the writer's. */
    READS_BY_ITS_OWN_SCHEMA(Hazard.UNKNOWN_SYMBOL, Hazard.NEWER_SCHEMA),
    /** Passes over what has no value. */
    PASSES_OVER_TOMBSTONES(Hazard.WITHDRAWN),
    /** Falls over what has no value. */
    FALLS_OVER_TOMBSTONES(Hazard.WITHDRAWN),
    /** Falls over what is none of its records. */
    FALLS_OVER_STRANGERS(Hazard.FOREIGN),
    /** Keeps how far it has read, and what it shows in memory only. */
    FORGETS_WHAT_IT_SHOWED(Hazard.RESTART),
    /** Keeps how far it has read before it has understood it. */
    KEEPS_ITS_PLACE_TOO_EARLY(Hazard.RESTART);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<Hazard> seenAt;

    Flaw(Hazard... seenAt) {
        this.seenAt = Set.of(seenAt);
    }

    Set<Hazard> seenAt() {
        return seenAt;
    }
}
