package congvu.app.outcome;

import congvu.producers.importing.SourceFlag;
import org.jspecify.annotations.Nullable;

/** How what we found of a case stands to what its source says of it. */
public enum FlagStanding {
    AGREES,
    DISAGREES,
    /** The source says nothing. */
    FLAG_BLANK,
    /** The source marks a case for which nobody set a deadline: its flag says nothing about time. */
    FLAG_WITHOUT_DEADLINE,
    /** The source speaks of a case that has no obligation: it was never accepted, or all its events were refused. */
    NO_CASE;

    static FlagStanding of(SourceFlag flag, @Nullable CaseStanding found) {
        if (found == null) {
            return NO_CASE;
        }
        boolean late = found == CaseStanding.CLOSED_LATE || found == CaseStanding.OPEN_OVERDUE;
        return switch (flag) {
            case BLANK -> FLAG_BLANK;
            case ON_TIME, LATE -> {
                if (found == CaseStanding.NO_DEADLINE) {
                    yield FLAG_WITHOUT_DEADLINE;
                }
                yield late == (flag == SourceFlag.LATE) ? AGREES : DISAGREES;
            }
        };
    }
}
