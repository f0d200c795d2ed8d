package congvu.producers.simulate.attendance;

/** Which counters have no staff on which days, because that is staged. */
@FunctionalInterface
public interface UnstaffedCounters {

    /**
     * Whether nobody comes to work.
     *
     * @param unit index of the unit
     * @param day local day, epoch day
     */
    boolean isUnstaffed(int unit, int day);
}
