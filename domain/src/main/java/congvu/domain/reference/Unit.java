package congvu.domain.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisational unit: a province, a department, a commune, a desk.
 *
 * @param parentId null at the top
 * @param officeHoursId null to keep the hours of the nearest ancestor that has some
 * @param validFrom first local date of existence, null for always
 * @param validTo last local date of existence (a district: 2025-06-30), null until further notice
 * @param successorId who took over when it closed
 * @param placements other parents or hours for single periods; of several that cover a day the last one counts
 */
public record Unit(
        String id,
        @Nullable String parentId,
        String name,
        @Nullable String officeHoursId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorId,
        List<Placement> placements) {

    public Unit {
        placements = List.copyOf(placements);
    }

    /** A unit that stands at one place for as long as it exists. */
    public Unit(
            String id,
            @Nullable String parentId,
            String name,
            @Nullable String officeHoursId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorId) {
        this(id, parentId, name, officeHoursId, validFrom, validTo, successorId, List.of());
    }

    /** A unit that has always existed and keeps its parent's hours. */
    public static Unit of(String id, @Nullable String parentId, String name) {
        return new Unit(id, parentId, name, null, null, null, null);
    }

    /** Where it stands on a day of its existence. */
    Placement placementOn(int epochDay) {
        for (int i = placements.size() - 1; i >= 0; i--) {
            if (placements.get(i).covers(epochDay)) {
                return placements.get(i);
            }
        }
        return new Placement(parentId, officeHoursId, validFrom, validTo);
    }

    /** Whether its time is over on a day. */
    boolean isClosedOn(int epochDay) {
        return epochDay >= EpochDays.after(validTo);
    }
}
