package congvu.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The local days of one zone from 1990-01-01 to 2060-12-31 as an array of the instants at which they begin.
 *
 * <p>Days are counted by index from 0. A day is found by division and a correction of a step or two, because a zone's
 * days drift from multiples of 24 hours by no more than its changes of offset.
 */
final class ZoneDays {

    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    static final LocalDate END = LocalDate.of(2061, 1, 1);
    static final int FIRST_EPOCH_DAY = (int) FIRST.toEpochDay();
    static final int COUNT = (int) END.toEpochDay() - FIRST_EPOCH_DAY;
    static final long DAY_MILLIS = 86_400_000L;

    /** A memo, not a state: the same zone always gives the same days, and every office of a zone shares them. */
    private static final Map<ZoneId, ZoneDays> BY_ZONE = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final ZoneRules rules;
    /** Epoch milliseconds at which day i begins; one more entry for the end of the last day. */
    private final long[] starts = new long[COUNT + 1];

    private ZoneDays(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        long offset = 0;
        long nextChange = Long.MIN_VALUE;
        for (int i = 0; i <= COUNT; i++) {
            long localMidnight = (FIRST_EPOCH_DAY + i) * DAY_MILLIS;
            if (localMidnight - offset >= nextChange) {
                Instant start = FIRST.plusDays(i).atStartOfDay(zone).toInstant();
                offset = rules.getOffset(start).getTotalSeconds() * 1000L;
                nextChange = changeAfter(start);
                starts[i] = start.toEpochMilli();
            } else {
                starts[i] = localMidnight - offset;
            }
        }
    }

    /** The first change of offset after an instant, {@link Long#MAX_VALUE} when there is none. */
    long changeAfter(Instant instant) {
        ZoneOffsetTransition change = rules.nextTransition(instant);
        return change == null ? Long.MAX_VALUE : change.getInstant().toEpochMilli();
    }

    static ZoneDays of(ZoneId zone) {
        return BY_ZONE.computeIfAbsent(zone, ZoneDays::new);
    }

    ZoneId zone() {
        return zone;
    }

    ZoneRules rules() {
        return rules;
    }

    boolean covers(long epochMillis) {
        return epochMillis >= starts[0] && epochMillis < starts[COUNT];
    }

    boolean coversDay(int index) {
        return index >= 0 && index < COUNT;
    }

    long start(int index) {
        return starts[index];
    }

    /** The day that holds a covered instant. */
    int indexOf(long epochMillis) {
        int index = (int) ((epochMillis - starts[0]) / DAY_MILLIS);
        if (index >= COUNT) {
            index = COUNT - 1;
        }
        while (starts[index] > epochMillis) {
            index--;
        }
        while (starts[index + 1] <= epochMillis) {
            index++;
        }
        return index;
    }

    int localEpochDay(long epochMillis) {
        if (covers(epochMillis)) {
            return FIRST_EPOCH_DAY + indexOf(epochMillis);
        }
        long offset = rules.getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds() * 1000L;
        return (int) Math.floorDiv(epochMillis + offset, DAY_MILLIS);
    }

    /** What the wall clock shows at an instant of a day, in milliseconds since local midnight. */
    long wallMillisOfDay(int index, long epochMillis) {
        if (isRegular(index)) {
            return epochMillis - starts[index];
        }
        LocalTime time = Instant.ofEpochMilli(epochMillis).atZone(zone).toLocalTime();
        return time.toNanoOfDay() / 1_000_000L;
    }

    /** The instant at which the wall clock shows a time of day, the first one if it shows it twice. */
    long atWallMillis(int index, long wallMillisOfDay) {
        if (isRegular(index)) {
            return starts[index] + wallMillisOfDay;
        }
        return FIRST.plusDays(index)
                .atTime(LocalTime.ofNanoOfDay(wallMillisOfDay * 1_000_000L))
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }

    /** A day of 24 hours; two changes of offset that cancel out within a day have never been made. */
    private boolean isRegular(int index) {
        return starts[index + 1] - starts[index] == DAY_MILLIS;
    }
}
