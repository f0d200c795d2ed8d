package congvu.testkit.attendance;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import java.time.LocalDate;
import java.util.List;

/**
 * Some weeks of one person in a random organisation.
 *
 * @param events each once, in the order in which they were written
 * @param first the first day of the story
 * @param last the last one
 */
public record StaffMonth(
        String staffToken,
        StaffReference reference,
        List<AttendanceEvent> events,
        List<DeviceReport> reports,
        LocalDate first,
        LocalDate last) {

    public StaffMonth {
        events = List.copyOf(events);
        reports = List.copyOf(reports);
    }

    /** The same with other events. */
    public StaffMonth with(List<AttendanceEvent> others) {
        return new StaffMonth(staffToken, reference, others, reports, first, last);
    }

    /** The days of the story, and a few around it. */
    public List<LocalDate> days() {
        return first.minusDays(3).datesUntil(last.plusDays(4)).toList();
    }
}
