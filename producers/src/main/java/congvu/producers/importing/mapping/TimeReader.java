package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.LocalHourPolicy;
import congvu.producers.importing.profile.TimeFormat;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Reads a time of the file as an instant, whole milliseconds, between 1990 and 2060. */
public final class TimeReader {

    // The bounds of congvu.domain.dossier.EventCheck, within which calendars are compiled for every zone.
    private static final Instant EARLIEST = Instant.parse("1990-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2059-12-31T00:00:00Z");

    private final TimeReading reading;
    private final ZoneRules rules;

    public TimeReader(TimeReading reading) {
        this.reading = reading;
        this.rules = reading.zone().getRules();
    }

    /**
     * @param text a time in one of the formats of the profile
     * @param column where it stands, for the refusal
     */
    public Instant read(String text, String column) throws RowRefusal {
        for (TimeFormat format : reading.formats()) {
            TemporalAccessor time = format.read(text);
            if (time != null) {
                return inRange(instant(time, column), column);
            }
        }
        throw new RowRefusal(RowReason.BAD_TIME, column);
    }

    /** The local date of a time, in the zone of the profile where it carries none. */
    public LocalDate readDay(String text, String column) throws RowRefusal {
        for (TimeFormat format : reading.formats()) {
            TemporalAccessor time = format.read(text);
            if (time != null) {
                LocalDate day = time instanceof Instant instant
                        ? LocalDate.ofInstant(instant, reading.zone())
                        : LocalDate.from(time);
                inRange(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), column);
                return day;
            }
        }
        throw new RowRefusal(RowReason.BAD_TIME, column);
    }

    private Instant instant(TemporalAccessor time, String column) throws RowRefusal {
        return switch (time) {
            case Instant instant -> instant;
            case LocalDateTime local -> resolve(local, column);
            case LocalDate date -> resolve(reading.of(date), column);
            default -> throw new IllegalStateException("Expected a time, but found a " + time.getClass() + ".");
        };
    }

    private Instant resolve(LocalDateTime local, String column) throws RowRefusal {
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition == null) {
            return local.toInstant(rules.getOffset(local));
        }
        LocalHourPolicy policy = transition.isOverlap() ? reading.ambiguous() : reading.nonexistent();
        Instant byBefore = local.toInstant(transition.getOffsetBefore());
        Instant byAfter = local.toInstant(transition.getOffsetAfter());
        return switch (policy) {
            case EARLIER -> byBefore.isBefore(byAfter) ? byBefore : byAfter;
            case LATER -> byBefore.isBefore(byAfter) ? byAfter : byBefore;
            case REFUSE ->
                throw new RowRefusal(
                        transition.isOverlap() ? RowReason.AMBIGUOUS_TIME : RowReason.NONEXISTENT_TIME, column);
        };
    }

    private static Instant inRange(Instant time, String column) throws RowRefusal {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new RowRefusal(RowReason.TIME_OUT_OF_RANGE, column);
        }
        return Instant.ofEpochMilli(time.toEpochMilli());
    }
}
