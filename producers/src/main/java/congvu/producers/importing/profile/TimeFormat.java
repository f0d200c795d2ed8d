package congvu.producers.importing.profile;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a time: {@code iso}, {@code epoch-seconds}, {@code epoch-millis}, or a pattern in the letters of
 * {@link DateTimeFormatter}.
 *
 * <p>Dates are strict: 31 February is refused, never moved.
 */
public final class TimeFormat {

    // Holds no zero-padded or noon-ambiguous value by chance: day 17 is no month, hour 14 needs AM/PM or 24 hours.
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 3, 17, 14, 25, 0, 0, ZoneOffset.ofHours(7));

    private final String pattern;
    private final DateTimeFormatter formatter;

    private TimeFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * @param pattern as a user writes it
     * @param locale language of names of months and of AM and PM
     * @throws IllegalArgumentException when the pattern cannot read back what it writes
     */
    public static TimeFormat of(String pattern, Locale locale) {
        DateTimeFormatter formatter = switch (pattern) {
            case "iso" -> iso();
            case "epoch-seconds" -> epoch(false);
            case "epoch-millis" -> epoch(true);
            default -> ofLetters(pattern, locale);
        };
        TimeFormat format = new TimeFormat(
                pattern, formatter.withResolverStyle(ResolverStyle.STRICT).withChronology(IsoChronology.INSTANCE));
        format.proveOnSample();
        return format;
    }

    /** The pattern as the user wrote it. */
    public String pattern() {
        return pattern;
    }

    /**
     * Reads a text wholly, or returns null.
     *
     * @return an {@link Instant} when the text fixes one, a {@link LocalDateTime}, or a {@link LocalDate}
     */
    public @Nullable TemporalAccessor read(String text) {
        ParsePosition position = new ParsePosition(0);
        // Without an exception for the ordinary case that another format of the list is meant.
        TemporalAccessor unresolved = formatter.parseUnresolved(text, position);
        if (unresolved == null || position.getErrorIndex() >= 0 || position.getIndex() != text.length()) {
            return null;
        }
        try {
            return formatter.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendPattern("['T'][ ]")
                .appendPattern("HH:mm[:ss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .appendPattern("[ ][XXXXX][XXX][XX][X]")
                .toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatter epoch(boolean millis) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().appendValue(ChronoField.INSTANT_SECONDS, 1, 12, SignStyle.NORMAL);
        if (millis) {
            builder.appendValue(ChronoField.MILLI_OF_SECOND, 3);
        }
        return builder.toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatter ofLetters(String pattern, Locale locale) {
        if (pattern.indexOf('Y') >= 0) {
            throw new IllegalArgumentException("Expected yyyy for the year; Y is the year of a week.");
        }
        // A strict year of era would need the era beside it.
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(locale);
    }

    private void proveOnSample() {
        TemporalAccessor back = read(formatter.format(SAMPLE));
        if (back == null || !dateOf(back).equals(SAMPLE.toLocalDate()) || !keepsTime(back)) {
            throw new IllegalArgumentException("Expected a format that can read back the time "
                    + formatter.format(SAMPLE) + ", but '" + pattern
                    + "' cannot. MM is the month and mm the minute; dd is the day of the month; hh needs an a.");
        }
    }

    private static LocalDate dateOf(TemporalAccessor time) {
        return time instanceof Instant instant
                ? instant.atOffset(SAMPLE.getOffset()).toLocalDate()
                : LocalDate.from(time);
    }

    private boolean keepsTime(TemporalAccessor time) {
        return switch (time) {
            case Instant instant -> instant.equals(SAMPLE.toInstant());
            case LocalDateTime local -> local.equals(SAMPLE.toLocalDateTime());
            // Half a time of day is dropped without a word by the parser.
            default -> pattern.chars().noneMatch(letter -> "hHkKms".indexOf(letter) >= 0);
        };
    }

    @Override
    public String toString() {
        return pattern;
    }
}
