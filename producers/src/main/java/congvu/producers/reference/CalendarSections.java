package congvu.producers.reference;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads holiday calendars and office hours. */
final class CalendarSections {

    private CalendarSections() {}

    static HolidayCalendar calendar(YamlMap yaml) {
        return new HolidayCalendar(
                UnitSections.id(yaml), version(yaml), yaml.maps("decisions", CalendarSections::decision));
    }

    private static DayDecision decision(YamlMap yaml) {
        return new DayDecision(
                requiredDate(yaml, "date"),
                yaml.constant("kind", DayDecisionKind.class),
                yaml.text("name"),
                yaml.optional("asWeekday", value -> YamlMap.constantOf(value.asText(), DayOfWeek.class)),
                yaml.text("source"),
                yaml.flagOr("provisional", false));
    }

    static OfficeHours officeHours(YamlMap yaml) {
        return new OfficeHours(
                UnitSections.id(yaml),
                version(yaml),
                yaml.text("calendarId"),
                yaml.required("zone").asText().as("a zone such as Asia/Ho_Chi_Minh", ZoneId::of),
                (int) yaml.required("workingDayMinutes").asText().number(1, 1440),
                yaml.required("timetables").asList().maps(CalendarSections::timetable));
    }

    private static Timetable timetable(YamlMap yaml) {
        return new Timetable(
                requiredDate(yaml, "validFrom"),
                UnitSections.date(yaml, "validTo"),
                season(yaml, "seasonFrom"),
                season(yaml, "seasonTo"),
                week(yaml));
    }

    private static Map<DayOfWeek, List<WorkInterval>> week(YamlMap yaml) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        yaml.required("week").asList().maps(days -> {
            List<WorkInterval> open = days.texts("open").stream()
                    .map(text -> interval(new YamlText(days.placeOf("open"), text)))
                    .toList();
            for (String name : days.texts("days")) {
                DayOfWeek day = YamlMap.constantOf(new YamlText(days.placeOf("days"), name), DayOfWeek.class);
                if (week.put(day, open) != null) {
                    throw days.problem("days", "Expected each weekday once, but " + day + " is there twice.");
                }
            }
            return days;
        });
        return week;
    }

    private static WorkInterval interval(YamlText text) {
        return text.as("hours such as 07:30-11:30", value -> {
            int dash = value.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException(value);
            }
            return new WorkInterval(
                    LocalTime.parse(value.substring(0, dash).strip()),
                    LocalTime.parse(value.substring(dash + 1).strip()));
        });
    }

    private static @Nullable MonthDay season(YamlMap yaml, String key) {
        return yaml.optional(
                key, value -> value.asText().as("a month and day such as 10-16", text -> MonthDay.parse("--" + text)));
    }

    private static LocalDate requiredDate(YamlMap yaml, String key) {
        return yaml.required(key).asText().as("a date such as 2026-03-02", LocalDate::parse);
    }

    private static int version(YamlMap yaml) {
        return (int) yaml.required("version").asText().number(0, Integer.MAX_VALUE);
    }
}
