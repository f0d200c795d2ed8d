package congvu.domain.attendance;

/**
 * A punch that a day expects.
 *
 * @param direction IN or OUT
 * @param plannedAt when it is due, in epoch milliseconds: the planned time with what is excused taken away
 * @param withoutExcusesAt when it would be due had nobody excused anything
 */
public record Boundary(PunchDirection direction, long plannedAt, long withoutExcusesAt) {

    boolean isArrival() {
        return direction == PunchDirection.IN;
    }

    /** How far beyond the planned time a punch is, 0 within the grace (exactly at the grace included). */
    long excessOf(long punchedAt, long graceMillis) {
        long beyond = isArrival() ? punchedAt - plannedAt : plannedAt - punchedAt;
        return beyond <= graceMillis ? 0 : beyond;
    }
}
