package congvu.producers.duty;

import congvu.producers.recurrence.Recurrence;
import congvu.schemas.reference.DutyRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates by which a periodic duty is to be done, as its recurrence says. */
public final class DutyCalendar {

    private DutyCalendar() {}

    /**
     * The due dates from one date to another, both inclusive, within the validity of the duty; none for a duty that is not
     * periodic.
     *
     * @throws IllegalArgumentException when the recurrence cannot be read, which no loader of ours publishes
     */
    public static List<LocalDate> dueDates(DutyRecord duty, LocalDate from, LocalDate to) {
        String rule = duty.getRecurrence();
        LocalDate start = duty.getRecurrenceStart();
        if (rule == null || start == null) {
            return List.of();
        }
        return Recurrence.of(rule, start).between(later(from, duty.getValidFrom()), earlier(to, duty.getValidTo()));
    }

    private static LocalDate later(LocalDate date, @Nullable LocalDate bound) {
        return bound == null || date.isAfter(bound) ? date : bound;
    }

    private static LocalDate earlier(LocalDate date, @Nullable LocalDate bound) {
        return bound == null || date.isBefore(bound) ? date : bound;
    }
}
