package congvu.producers.importing.profile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How times are written in the file.
 *
 * @param zone zone of times that carry no offset
 * @param formats formats, tried in this order
 * @param ambiguous what a local time means that occurs twice when clocks go back
 * @param nonexistent what a local time means that is left out when clocks go forward
 * @param dateOnly local time that a bare date stands for
 * @param endsTheDay whether a bare date stands for its end, the next midnight, instead
 */
public record TimeReading(
        ZoneId zone,
        List<TimeFormat> formats,
        LocalHourPolicy ambiguous,
        LocalHourPolicy nonexistent,
        LocalTime dateOnly,
        boolean endsTheDay) {

    public TimeReading {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one time format under 'formats'.");
        }
    }

    /** A bare date stands for a time of that day. */
    public TimeReading(
            ZoneId zone,
            List<TimeFormat> formats,
            LocalHourPolicy ambiguous,
            LocalHourPolicy nonexistent,
            LocalTime dateOnly) {
        this(zone, formats, ambiguous, nonexistent, dateOnly, false);
    }

    /** The local time that a bare date stands for. */
    public LocalDateTime of(LocalDate date) {
        return endsTheDay ? date.plusDays(1).atStartOfDay() : date.atTime(dateOnly);
    }
}
