package congvu.producers.simulate.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one working day of one person at the end of the simulation.
 *
 * @param token the person
 * @param epochDay the local day on which the planned time begins
 * @param unitId unit on that day
 * @param scheduleId schedule that counts
 * @param state as the schema of attendance days names it
 * @param lateMillis beyond the planned beginning; 0 within the grace
 * @param earlyMillis before the planned end; 0 within the grace
 * @param reasons LEAVE, TRIP, DUTY, EXPLAINED: what excused planned time
 * @param before the state before something was told late; null where nothing was
 */
public record AttendanceTruth(
        String token,
        int epochDay,
        String unitId,
        String scheduleId,
        State state,
        long lateMillis,
        long earlyMillis,
        List<String> reasons,
        @Nullable State before) {

    /** Verdicts, as the schema names them. */
    public enum State {
        OPEN,
        ON_TIME,
        LATE,
        LEFT_EARLY,
        LATE_AND_LEFT_EARLY,
        MISSING_PUNCH,
        ABSENT,
        EXCUSED,
        SOURCE_SILENT;

        /** Whether it is in the denominator of punctuality. */
        public boolean isJudged() {
            return this != OPEN && this != EXCUSED && this != SOURCE_SILENT;
        }
    }

    public AttendanceTruth {
        reasons = List.copyOf(reasons);
    }
}
