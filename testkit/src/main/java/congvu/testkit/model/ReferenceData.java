package congvu.testkit.model;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.Unit;
import java.util.List;

/**
 * Plain reference records, as they were published; of several versions of one id the highest counts.
 *
 * @param duties kinds of assigned tasks, each with the one version that its record tells; an id may be that of a procedure
 */
public record ReferenceData(
        List<Unit> units,
        List<Procedure> procedures,
        List<Procedure> duties,
        List<HolidayCalendar> calendars,
        List<OfficeHours> officeHours) {

    public ReferenceData {
        units = List.copyOf(units);
        procedures = List.copyOf(procedures);
        duties = List.copyOf(duties);
        calendars = List.copyOf(calendars);
        officeHours = List.copyOf(officeHours);
    }

    /** Without any kind of assigned task. */
    public ReferenceData(
            List<Unit> units,
            List<Procedure> procedures,
            List<HolidayCalendar> calendars,
            List<OfficeHours> officeHours) {
        this(units, procedures, List.of(), calendars, officeHours);
    }

    public static ReferenceData none() {
        return new ReferenceData(List.of(), List.of(), List.of(), List.of());
    }
}
