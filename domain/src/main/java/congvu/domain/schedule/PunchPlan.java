package congvu.domain.schedule;

/** Which punches a working day expects. */
public enum PunchPlan {
    /** In at the first planned start, out at the last planned end. */
    DAY_ENDS,
    /** In and out of each planned interval: four punches for two intervals, six for three. */
    INTERVAL_ENDS
}
