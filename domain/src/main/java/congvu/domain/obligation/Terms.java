package congvu.domain.obligation;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.reference.ProcedureVersion;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is judged by: working time and procedure in force when the file was accepted.
 *
 * @param procedure null where none is known
 */
public record Terms(WorkingTimeline timeline, @Nullable ProcedureVersion procedure) {

    /** Whether a pause moves a date that a person stated; the procedure may say no. */
    public boolean pauseMovesStatedPromise() {
        return procedure == null || procedure.pauseMovesStatedPromise();
    }
}
