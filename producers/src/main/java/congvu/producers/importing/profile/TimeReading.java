package congvu.producers.importing.profile;

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
 */
public record TimeReading(
        ZoneId zone,
        List<TimeFormat> formats,
        LocalHourPolicy ambiguous,
        LocalHourPolicy nonexistent,
        LocalTime dateOnly) {

    public TimeReading {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one time format under 'formats'.");
        }
    }
}
