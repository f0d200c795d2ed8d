package congvu.producers.simulate.attendance;

/** Counts days by unit. */
@FunctionalInterface
public interface PunctualityTally {

    /**
     * Counts a day.
     *
     * @param unit index of the unit on that day
     * @param epochDay the day
     * @param isKept whether the person was there all planned time
     */
    void judged(int unit, int epochDay, boolean isKept);
}
