package congvu.producers.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty that has a date and gets no task for it.
 *
 * @param unitId who would owe it; null where nobody does
 * @param due by when it was to be done
 */
public record UnassignedDuty(String dutyId, @Nullable String unitId, LocalDate due, Reason reason) {

    /** Stable names of reasons. */
    public enum Reason {
        /** None of the units of the duty exists on the date: they were closed, or have not begun, or are not known. */
        NO_UNIT,
        /** The office hours of the unit have no working day from the date on, so that the task would never be due. */
        NO_WORKING_DAY
    }
}
