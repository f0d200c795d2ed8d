package congvu.testkit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Units, those above them and their working time, for models outside of this room. */
public final class UnitTree {

    private final Organisation organisation;

    public UnitTree(ReferenceData reference) {
        this.organisation = new Organisation(reference);
    }

    /** The unit itself and those above it on a day, nearest first. */
    public List<String> upwards(String unitId, LocalDate day) {
        List<String> upwards = new ArrayList<>(List.of(unitId));
        upwards.addAll(organisation.ancestorsOf(unitId, day));
        return upwards;
    }

    /** Who holds on a day what was given to a unit. */
    public String ownerOn(String unitId, LocalDate day) {
        return organisation.ownerOn(unitId, day);
    }

    /** The working time that a unit keeps on a day. */
    public DayWalk walkOf(String unitId, LocalDate day) {
        DayWalk any = organisation.walkOf(unitId, 0);
        long noon = day.atTime(12, 0).atZone(any.hours().zone()).toInstant().toEpochMilli();
        return organisation.walkOf(unitId, noon);
    }
}
