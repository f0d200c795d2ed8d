package congvu.producers.reference;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reference records of any number of files, each id once of its kind. */
public record ReferenceSet(
        List<Unit> units, List<Procedure> procedures, List<HolidayCalendar> calendars, List<OfficeHours> officeHours) {

    private static final ReferenceSet EMPTY = new ReferenceSet(List.of(), List.of(), List.of(), List.of());

    public ReferenceSet {
        units = onceEach("unit", units, Unit::id);
        procedures = onceEach("procedure", procedures, Procedure::id);
        calendars = onceEach("calendar", calendars, HolidayCalendar::id);
        officeHours = onceEach("office hours", officeHours, OfficeHours::id);
    }

    public static ReferenceSet empty() {
        return EMPTY;
    }

    /** Both together; an id that is in both is refused with an {@link IllegalArgumentException}. */
    public ReferenceSet plus(ReferenceSet other) {
        return new ReferenceSet(
                joined(units, other.units),
                joined(procedures, other.procedures),
                joined(calendars, other.calendars),
                joined(officeHours, other.officeHours));
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** Puts every record into a builder, over what it has. */
    void addTo(ReferenceBookBuilder book) {
        calendars.forEach(book::calendar);
        officeHours.forEach(book::officeHours);
        units.forEach(book::unit);
        procedures.forEach(book::procedure);
    }

    /** The book of these records alone; throws {@link congvu.domain.reference.ReferenceException} on contradictions. */
    public ReferenceBook book() {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        addTo(builder);
        return builder.build();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> onceEach(String kind, List<T> records, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T one : records) {
            if (!seen.add(id.apply(one))) {
                throw new IllegalArgumentException("Expected each " + kind + " once, but '" + id.apply(one)
                        + "' is described twice. Keep one of them.");
            }
        }
        return List.copyOf(records);
    }
}
