package congvu.domain.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A norm of public-service culture (QĐ 1847/QĐ-TTg and local rules) that can be checked.
 *
 * @param isMonitorable false where no check of it is taken: loyalty is nothing to be ticked off
 * @param validFrom first local date, null for always
 * @param validTo last local date, null until further notice
 */
public record Norm(
        String id,
        boolean isMonitorable,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether a check of it on this date can be taken. */
    public boolean canBeCheckedOn(int epochDay) {
        return isMonitorable && EpochDays.from(validFrom) <= epochDay && epochDay < EpochDays.after(validTo);
    }
}
