package congvu.domain.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands for a period, and whose hours it keeps.
 *
 * @param parentId null at the top
 * @param officeHoursId null to keep the hours of the nearest ancestor that has some
 * @param validFrom first local date, null for always
 * @param validTo last local date, null until further notice
 */
public record Placement(
        @Nullable String parentId,
        @Nullable String officeHoursId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean covers(int epochDay) {
        return EpochDays.from(validFrom) <= epochDay && epochDay < EpochDays.after(validTo);
    }
}
