package congvu.domain.fact;

import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A working day of a person that is over.
 *
 * @param key the date
 * @param at the end of the day's planned time; of lateness the arrival
 * @param lateMinutes beyond the planned time, 0 within the grace; begun minutes count whole; 0 of an excused day
 * @param earlyMinutes the same for leaving
 * @param missingPunches expected punches that are not there where a device would have told; 0 of an excused day
 * @param unknownPunches the same where none might have told
 * @param isPresent whether any punch says that the person was there
 * @param isSettled whether the time to explain it is over
 */
public record DayFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        String scheduleId,
        DayState state,
        long lateMinutes,
        long earlyMinutes,
        boolean isSeriouslyLate,
        int missingPunches,
        int unknownPunches,
        boolean isPresent,
        boolean isSettled,
        Set<ExcuseReason> excuses)
        implements Fact {

    public DayFact {
        excuses = Set.copyOf(excuses);
    }

    @Override
    public FactKind kind() {
        return FactKind.DAY;
    }
}
