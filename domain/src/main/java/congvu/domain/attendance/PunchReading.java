package congvu.domain.attendance;

import java.util.List;

/**
 * One way to give the punches of a day to the boundaries that it expects.
 *
 * @param missing boundaries without a punch
 * @param lateMillis sum over arrivals, beyond the planned time; nothing within the grace
 * @param earlyMillis the same over departures
 */
record PunchReading(List<ReadPunch> punches, List<Boundary> missing, long lateMillis, long earlyMillis) {
    PunchReading {
        punches = List.copyOf(punches);
        missing = List.copyOf(missing);
    }
}
