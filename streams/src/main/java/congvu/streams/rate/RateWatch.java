package congvu.streams.rate;

/** Hears which units' sums have changed. */
@FunctionalInterface
public interface RateWatch {

    /** Nobody wants to know. */
    RateWatch NOBODY = (unitId, epochDay) -> {};

    /**
     * A sum of a unit has changed, alone or with the units below it.
     *
     * @param epochDay local day that it is about
     */
    void changed(String unitId, int epochDay);
}
