package congvu.producers.importing.profile;

import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a profile says about times. */
final class TimeSections {

    private static final String END_OF_DAY = "24:00";

    private TimeSections() {}

    static TimeReading times(YamlMap yaml) {
        return yaml.readWhole(TimeSections::wholeTimes);
    }

    private static TimeReading wholeTimes(YamlMap yaml) {
        ZoneId zone = yaml.required("zone").asText().as("a zone such as Asia/Ho_Chi_Minh", ZoneId::of);
        Locale locale = yaml.or(
                "locale",
                Locale.ENGLISH,
                value -> Locale.forLanguageTag(value.asText().text()));
        return new TimeReading(
                zone,
                formats(yaml, locale),
                yaml.constantOr("ambiguous", LocalHourPolicy.EARLIER),
                yaml.constantOr("nonexistent", LocalHourPolicy.LATER),
                yaml.or("dateOnly", LocalTime.MIDNIGHT, value -> timeOfDay(value.asText())),
                endsTheDay(yaml, false));
    }

    /** The reading of a single column, where it states formats or a time of day of its own. */
    static TimeReading own(YamlMap yaml, TimeReading all) {
        List<TimeFormat> formats = yaml.has("formats") ? formats(yaml, Locale.ENGLISH) : all.formats();
        LocalTime dateOnly = yaml.or("dateOnly", all.dateOnly(), value -> timeOfDay(value.asText()));
        return new TimeReading(
                all.zone(), formats, all.ambiguous(), all.nonexistent(), dateOnly, endsTheDay(yaml, all.endsTheDay()));
    }

    static LocalTime timeOfDay(YamlText text) {
        return text.text().equals(END_OF_DAY)
                ? LocalTime.MIDNIGHT
                : text.as("a local time such as 17:00, or 24:00 for the end of the day", LocalTime::parse);
    }

    private static boolean endsTheDay(YamlMap yaml, boolean otherwise) {
        return yaml.or("dateOnly", otherwise, value -> value.asText().text().equals(END_OF_DAY));
    }

    /** A time that stands in the profile itself, with the formats of the file or in ISO form. */
    static Instant instant(YamlText text, TimeReading times) {
        for (TimeFormat format : withIso(times)) {
            TemporalAccessor time = format.read(text.text());
            if (time instanceof Instant instant) {
                return instant;
            } else if (time instanceof LocalDateTime local) {
                return local.atZone(times.zone()).toInstant();
            } else if (time instanceof LocalDate date) {
                return times.of(date).atZone(times.zone()).toInstant();
            }
        }
        throw text.place().problem("Expected a time such as 2026-03-02 08:00:00, but found '" + text.text() + "'.");
    }

    private static List<TimeFormat> withIso(TimeReading times) {
        List<TimeFormat> formats = new ArrayList<>(times.formats());
        formats.add(TimeFormat.of("iso", Locale.ENGLISH));
        return formats;
    }

    private static List<TimeFormat> formats(YamlMap yaml, Locale locale) {
        return yaml.texts("formats").stream()
                .map(pattern -> format(yaml, pattern, locale))
                .toList();
    }

    private static TimeFormat format(YamlMap yaml, String pattern, Locale locale) {
        try {
            return TimeFormat.of(pattern, locale);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw yaml.problem("formats", e.getMessage() + " Found: " + pattern);
        }
    }
}
