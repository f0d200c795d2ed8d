package congvu.domain.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the shipped files under reference/ for tests; the room that loads them in earnest is producers. */
public final class ReferenceFiles {

    private static final Path ROOT = Path.of("..", "reference");

    private ReferenceFiles() {}

    /** The working time of one of the shipped office hours of a jurisdiction, such as {@code vn}. */
    public static WorkingTimeline timeline(String jurisdiction, String officeHoursId) {
        return WorkingTimeline.compile(officeHours(jurisdiction, officeHoursId), calendar(jurisdiction));
    }

    public static HolidayCalendar calendar(String jurisdiction) {
        JsonNode calendar =
                read(jurisdiction, "calendar.yaml").path("calendars").path(0);
        List<DayDecision> decisions = new ArrayList<>();
        calendar.path("decisions").forEach(node -> decisions.add(decision(node)));
        return new HolidayCalendar(
                calendar.path("id").asText(), calendar.path("version").asInt(), decisions);
    }

    public static List<OfficeHours> officeHours(String jurisdiction) {
        List<OfficeHours> all = new ArrayList<>();
        read(jurisdiction, "office-hours.yaml").path("officeHours").forEach(node -> all.add(officeHours(node)));
        return all;
    }

    private static OfficeHours officeHours(String jurisdiction, String id) {
        return officeHours(jurisdiction).stream()
                .filter(hours -> hours.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OfficeHours officeHours(JsonNode node) {
        List<Timetable> timetables = new ArrayList<>();
        node.path("timetables").forEach(timetable -> timetables.add(timetable(timetable)));
        return new OfficeHours(
                node.path("id").asText(),
                node.path("version").asInt(),
                node.path("calendarId").asText(),
                ZoneId.of(node.path("zone").asText()),
                node.path("workingDayMinutes").asInt(),
                timetables);
    }

    private static Timetable timetable(JsonNode node) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (JsonNode row : node.path("week")) {
            List<WorkInterval> open = new ArrayList<>();
            row.path("open").forEach(interval -> open.add(interval(interval.asText())));
            row.path("days").forEach(day -> week.put(DayOfWeek.valueOf(day.asText()), open));
        }
        String validTo = optional(node, "validTo");
        return new Timetable(
                LocalDate.parse(node.path("validFrom").asText()),
                validTo == null ? null : LocalDate.parse(validTo),
                monthDay(optional(node, "seasonFrom")),
                monthDay(optional(node, "seasonTo")),
                week);
    }

    private static WorkInterval interval(String text) {
        int dash = text.indexOf('-');
        return new WorkInterval(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    private static DayDecision decision(JsonNode node) {
        String asWeekday = optional(node, "asWeekday");
        return new DayDecision(
                LocalDate.parse(node.path("date").asText()),
                DayDecisionKind.valueOf(node.path("kind").asText()),
                node.path("name").asText(),
                asWeekday == null ? null : DayOfWeek.valueOf(asWeekday),
                node.path("source").asText(),
                node.path("provisional").asBoolean(false));
    }

    private static @Nullable MonthDay monthDay(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static JsonNode read(String jurisdiction, String file) {
        try {
            return new YAMLMapper()
                    .readTree(ROOT.resolve(jurisdiction).resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
