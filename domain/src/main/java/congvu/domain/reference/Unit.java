package congvu.domain.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisational unit: a province, a department, a commune, a desk.
 *
 * @param parentId null at the top
 * @param officeHoursId null to keep the hours of the nearest ancestor that has some
 * @param validFrom first local date of existence, null for always
 * @param validTo last local date of existence (a district: 2025-06-30), null until further notice
 * @param successorId who took over when it closed
 */
public record Unit(
        String id,
        @Nullable String parentId,
        String name,
        @Nullable String officeHoursId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorId) {

    /** A unit that has always existed and keeps its parent's hours. */
    public static Unit of(String id, @Nullable String parentId, String name) {
        return new Unit(id, parentId, name, null, null, null, null);
    }
}
