package congvu.testkit.model;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.Unit;
import java.util.List;

/** Plain reference records, as they were published; of several versions of one id the highest counts. */
public record ReferenceData(
        List<Unit> units, List<Procedure> procedures, List<HolidayCalendar> calendars, List<OfficeHours> officeHours) {

    public ReferenceData {
        units = List.copyOf(units);
        procedures = List.copyOf(procedures);
        calendars = List.copyOf(calendars);
        officeHours = List.copyOf(officeHours);
    }

    public static ReferenceData none() {
        return new ReferenceData(List.of(), List.of(), List.of(), List.of());
    }
}
