package congvu.domain.alert;

import congvu.domain.calendar.Deadlines;
import java.util.List;

/**
 * Which alerts stand at a tick, and when that next changes by time alone.
 *
 * @param standing in the order in which they became true
 * @param nextChangeAt the first later tick at which another alert stands, {@link Deadlines#NEVER} if none will
 */
public record AlertDecision(List<StandingAlert> standing, long nextChangeAt) {
    /** No alert stands, and none will. */
    public static final AlertDecision NOTHING = new AlertDecision(List.of(), Deadlines.NEVER);
}
