package congvu.producers.simulate.world;

import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Office hours that units keep: three ways of provinces, and those of their counters. */
public enum Hours {
    NATION("sim-nation", false, "07:30-11:30", "13:30-17:30"),
    /** With a summer timetable that begins half an hour earlier. */
    OFFICE_A("sim-office-a", false, "07:30-11:30", "13:30-17:30") {
        @Override
        List<Timetable> timetables() {
            Timetable summer = Timetable.of(ALWAYS, WEEKDAYS, interval("07:00-11:30"), interval("13:30-17:00"));
            return List.of(
                    super.timetables().getFirst(),
                    new Timetable(ALWAYS, null, MonthDay.of(4, 16), MonthDay.of(10, 15), summer.week()));
        }
    },
    OFFICE_B("sim-office-b", false, "08:00-11:30", "13:00-17:30"),
    OFFICE_C("sim-office-c", false, "07:30-12:00", "13:30-17:00"),
    COUNTER_A("sim-counter-a", true, "07:30-11:30", "13:00-17:00"),
    COUNTER_B("sim-counter-b", false, "08:00-11:30", "13:00-17:30"),
    COUNTER_C("sim-counter-c", true, "07:30-11:30", "13:00-17:00");

    /** The zone of every unit. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int WORKING_DAY_MINUTES = 480;
    private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final String id;
    private final boolean opensOnSaturday;
    private final String morning;
    private final String afternoon;

    Hours(String id, boolean opensOnSaturday, String morning, String afternoon) {
        this.id = id;
        this.opensOnSaturday = opensOnSaturday;
        this.morning = morning;
        this.afternoon = afternoon;
    }

    public String id() {
        return id;
    }

    /** Hours of the offices of a province. */
    static Hours ofOffices(int province) {
        return switch (province % 3) {
            case 0 -> OFFICE_A;
            case 1 -> OFFICE_B;
            default -> OFFICE_C;
        };
    }

    /** Hours of its counters. */
    static Hours ofCounters(int province) {
        return switch (province % 3) {
            case 0 -> COUNTER_A;
            case 1 -> COUNTER_B;
            default -> COUNTER_C;
        };
    }

    OfficeHours officeHours() {
        return new OfficeHours(id, 1, NationalDays.CALENDAR_ID, ZONE, WORKING_DAY_MINUTES, timetables());
    }

    List<Timetable> timetables() {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : WEEKDAYS) {
            week.put(day, new ArrayList<>(List.of(interval(morning), interval(afternoon))));
        }
        if (opensOnSaturday) {
            week.put(DayOfWeek.SATURDAY, List.of(interval(morning)));
        }
        return List.of(new Timetable(ALWAYS, null, null, null, week));
    }

    private static WorkInterval interval(String text) {
        int dash = text.indexOf('-');
        return new WorkInterval(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }
}
