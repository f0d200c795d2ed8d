package congvu.streams.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.calendar.WorkingTimeline;
import congvu.schemas.reference.DayDecisionRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.TimetableRecord;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeekdayHoursRecord;
import congvu.schemas.reference.WorkIntervalRecord;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns records of office hours and holidays into those of the domain. */
final class WorkingTimeReader {

    private static final String END_OF_DAY = "24:00";

    private WorkingTimeReader() {}

    static HolidayCalendar calendar(HolidayCalendarRecord calendar) {
        List<DayDecision> decisions = calendar.getDecisions().stream()
                .map(WorkingTimeReader::decision)
                .toList();
        try {
            return new HolidayCalendar(
                    ReferenceReader.id(calendar.getCalendarId(), "calendarId"), calendar.getVersion(), decisions);
        } catch (CalendarException e) {
            throw ReferenceReader.unreadable("decisions");
        }
    }

    /** Office hours under which at least some time is worked: a term would otherwise never end. */
    static OfficeHours officeHours(OfficeHoursRecord hours) {
        ZoneId zone = zone(hours.getZone());
        List<Timetable> timetables =
                hours.getTimetables().stream().map(WorkingTimeReader::timetable).toList();
        try {
            OfficeHours read = new OfficeHours(
                    ReferenceReader.id(hours.getOfficeHoursId(), "officeHoursId"),
                    hours.getVersion(),
                    ReferenceReader.id(hours.getCalendarId(), "calendarId"),
                    zone,
                    hours.getWorkingDayMinutes(),
                    timetables);
            WorkingTimeline.compile(read, HolidayCalendar.none(hours.getCalendarId()));
            return read;
        } catch (CalendarException e) {
            throw ReferenceReader.unreadable("timetables");
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw ReferenceReader.unreadable("zone");
        }
    }

    private static DayDecision decision(DayDecisionRecord decision) {
        DayDecisionKind kind = switch (decision.getKind()) {
            case HOLIDAY -> DayDecisionKind.HOLIDAY;
            case DAY_IN_LIEU -> DayDecisionKind.DAY_IN_LIEU;
            case SWAPPED_OFF -> DayDecisionKind.SWAPPED_OFF;
            case MAKE_UP_WORKING_DAY -> DayDecisionKind.MAKE_UP_WORKING_DAY;
            case UNKNOWN -> throw ReferenceReader.unknown("kind");
        };
        Weekday asWeekday = decision.getAsWeekday();
        return new DayDecision(
                decision.getDate(),
                kind,
                decision.getName(),
                asWeekday == null ? null : weekday(asWeekday, "asWeekday"),
                decision.getSource(),
                decision.getProvisional());
    }

    private static Timetable timetable(TimetableRecord timetable) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (WeekdayHoursRecord day : timetable.getWeek()) {
            List<WorkInterval> intervals =
                    day.getIntervals().stream().map(WorkingTimeReader::interval).toList();
            if (week.put(weekday(day.getWeekday(), "weekday"), intervals) != null) {
                throw ReferenceReader.unreadable("week");
            }
        }
        return new Timetable(
                timetable.getValidFrom(),
                timetable.getValidTo(),
                monthDay(timetable.getSeasonFrom(), "seasonFrom"),
                monthDay(timetable.getSeasonTo(), "seasonTo"),
                week);
    }

    private static WorkInterval interval(WorkIntervalRecord interval) {
        String end = interval.getEnd();
        return new WorkInterval(
                ReferenceReader.time(interval.getStart(), "start"),
                end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : ReferenceReader.time(end, "end"));
    }

    private static @Nullable MonthDay monthDay(@Nullable String text, String field) {
        if (text == null) {
            return null;
        }
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw ReferenceReader.unreadable(field);
        }
    }

    static DayOfWeek weekday(Weekday weekday, String field) {
        return switch (weekday) {
            case MONDAY -> DayOfWeek.MONDAY;
            case TUESDAY -> DayOfWeek.TUESDAY;
            case WEDNESDAY -> DayOfWeek.WEDNESDAY;
            case THURSDAY -> DayOfWeek.THURSDAY;
            case FRIDAY -> DayOfWeek.FRIDAY;
            case SATURDAY -> DayOfWeek.SATURDAY;
            case SUNDAY -> DayOfWeek.SUNDAY;
            case UNKNOWN -> throw ReferenceReader.unknown(field);
        };
    }
}
