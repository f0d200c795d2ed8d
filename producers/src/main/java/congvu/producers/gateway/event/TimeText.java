package congvu.producers.gateway.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Times as JSON has them. */
final class TimeText {

    /** More than any time has; what is longer is not looked at. */
    private static final int MOST_CHARS = 40;

    private TimeText() {}

    /** An instant: RFC 3339 with its offset, or whole milliseconds since 1970 in UTC. */
    static long millis(String field, JsonValue value) throws FlawedException {
        if (value instanceof JsonValue.Whole whole) {
            return whole.number();
        }
        if (value instanceof JsonValue.Text text && text.text().length() <= MOST_CHARS) {
            return millis(field, text.text());
        }
        throw new FlawedException(EventCode.UNDECODABLE, field);
    }

    private static long millis(String field, String text) throws FlawedException {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException noTime) {
            throw new FlawedException(EventCode.UNDECODABLE, field);
        }
    }

    static Instant instant(String field, JsonValue value) throws FlawedException {
        return Instant.ofEpochMilli(millis(field, value));
    }

    /** A local day, as 2026-11-22. */
    static LocalDate day(String field, JsonValue value) throws FlawedException {
        if (!(value instanceof JsonValue.Text text) || text.text().length() > MOST_CHARS) {
            throw new FlawedException(EventCode.UNDECODABLE, field);
        }
        try {
            return LocalDate.parse(text.text());
        } catch (DateTimeException noDay) {
            throw new FlawedException(EventCode.UNDECODABLE, field);
        }
    }
}
