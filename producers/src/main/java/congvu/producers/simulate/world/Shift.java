package congvu.producers.simulate.world;

import java.time.DayOfWeek;
import java.util.List;

/** The work schedules of persons. */
public enum Shift {
    /** The hours of the unit, first in and last out. */
    OFFICE_2("office-2", "Giờ hành chính, chấm công 2 lần", false),
    /** The hours of the unit, in and out of each half of the day. */
    OFFICE_4("office-4", "Giờ hành chính, chấm công 4 lần", true),
    /** The hours of a counter, first in and last out. */
    COUNTER_2("one-stop-2", "Bộ phận một cửa", false),
    /** Night duty on Monday, Wednesday and Friday. */
    NIGHT_1("night-1", "Trực đêm 1", false),
    /** Night duty on Tuesday, Thursday and Saturday. */
    NIGHT_2("night-2", "Trực đêm 2", false),
    /** A shorter day for a while. */
    SHORT_DAY("short-day", "Giờ làm việc rút ngắn", false);

    /** Night duty begins at this local hour. */
    public static final int NIGHT_FROM_HOUR = 22;

    /** It ends at this local hour of the next day. */
    public static final int NIGHT_TO_HOUR = 6;

    /** Later than this is late, leaving earlier is early, in every schedule. */
    public static final int GRACE_MINUTES = 5;

    /** How long before and after the planned time a punch counts, in every schedule. */
    public static final int PUNCH_WINDOW_MINUTES = 240;

    private final String id;
    private final String title;
    private final boolean punchesEachInterval;

    Shift(String id, String title, boolean punchesEachInterval) {
        this.id = id;
        this.title = title;
        this.punchesEachInterval = punchesEachInterval;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Whether each half of the day is punched, not only its ends. */
    public boolean punchesEachInterval() {
        return punchesEachInterval;
    }

    public boolean isNight() {
        return this == NIGHT_1 || this == NIGHT_2;
    }

    List<DayOfWeek> nights() {
        return switch (this) {
            case NIGHT_1 -> List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
            case NIGHT_2 -> List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY);
            case OFFICE_2, OFFICE_4, COUNTER_2, SHORT_DAY -> List.of();
        };
    }

    /** Whether a night begins on a local day. */
    public boolean beginsOn(int epochDay) {
        int weekday = Math.floorMod(epochDay + 3, 7);
        return switch (this) {
            case NIGHT_1 -> weekday == 0 || weekday == 2 || weekday == 4;
            case NIGHT_2 -> weekday == 1 || weekday == 3 || weekday == 5;
            case OFFICE_2, OFFICE_4, COUNTER_2, SHORT_DAY -> false;
        };
    }
}
