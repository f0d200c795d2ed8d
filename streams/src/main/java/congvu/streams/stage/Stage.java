package congvu.streams.stage;

import congvu.intake.Refusal;
import org.jspecify.annotations.Nullable;

/** Keeps everything that one input topic tells, in one task. Called by one thread. */
public interface Stage {

    /** Whose records it takes. */
    InputFamily family();

    /** Whether every partition gets a copy of the record with this key, so that it is no part of the account of events. */
    default boolean isBroadcast(byte @Nullable [] key) {
        return false;
    }

    /** Builds from its store what it keeps in memory: at start, after a restore. */
    void restore();

    /**
     * Takes one record of its topic.
     *
     * @return why not; null when it was taken or was there already
     */
    @Nullable
    Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset);

    /**
     * Looks again at what is due at the highest tick.
     *
     * @param limit how many at most
     * @return how many; fewer than the limit: no more are due
     */
    int fireDue(int limit);

    /** Whether something may still be due; false is certain. */
    boolean mayBeDue();

    /** New reference data is in use: everything that is open has to be looked at again. */
    void referenceIsNew();

    /** Looks again at so many of those at most, and of what else its records have left to be done in pieces. */
    void recompute(int limit);

    /** How many still wait for that. */
    int waiting();
}
