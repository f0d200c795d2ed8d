package congvu.producers.reference;

import congvu.schemas.reference.UnitPlacementRecord;
import congvu.schemas.reference.UnitRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a unit says of each day: where it stood and whose hours it kept, or that it was closed and who took it
 * over. Deadlines rest on the hours, sums on the place, and open obligations on who took over; nothing rests on the name.
 */
final class UnitPast {

    private final Validity life;
    private final Object closed;
    private final Stood always;
    private final List<Period> periods;

    private UnitPast(UnitRecord unit) {
        life = new Validity(unit.getValidFrom(), unit.getValidTo());
        closed = new Closed(unit.getSuccessorId());
        always = new Stood(unit.getParentId(), unit.getOfficeHoursId());
        periods = unit.getPlacements().reversed().stream().map(UnitPast::period).toList();
    }

    private record Stood(
            @Nullable String parentId, @Nullable String officeHoursId) {}

    private record Closed(@Nullable String successorId) {}

    private record Period(Validity validity, Stood stood) {}

    /** @param notYet what is said of a day before the unit exists */
    static Function<LocalDate, Object> of(UnitRecord unit, Object notYet) {
        UnitPast past = new UnitPast(unit);
        return day -> past.on(day, notYet);
    }

    private Object on(LocalDate day, Object notYet) {
        if (!life.includes(day)) {
            LocalDate from = life.from();
            return from != null && day.isBefore(from) ? notYet : closed;
        }
        for (Period period : periods) {
            if (period.validity.includes(day)) {
                return period.stood;
            }
        }
        return always;
    }

    private static Period period(UnitPlacementRecord placement) {
        return new Period(
                new Validity(placement.getValidFrom(), placement.getValidTo()),
                new Stood(placement.getParentId(), placement.getOfficeHoursId()));
    }
}
