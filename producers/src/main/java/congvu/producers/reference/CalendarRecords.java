package congvu.producers.reference;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.schemas.reference.DayDecisionRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.TimetableRecord;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeekdayHoursRecord;
import congvu.schemas.reference.WorkIntervalRecord;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holiday calendars and office hours to Avro and back. */
final class CalendarRecords {

    private static final String END_OF_DAY = "24:00";
    private static final int YEARLESS_PREFIX = 2;

    private CalendarRecords() {}

    static HolidayCalendarRecord record(HolidayCalendar calendar) {
        return HolidayCalendarRecord.newBuilder()
                .setCalendarId(calendar.id())
                .setVersion(calendar.version())
                .setDecisions(calendar.decisions().stream()
                        .map(CalendarRecords::record)
                        .toList())
                .build();
    }

    static HolidayCalendar calendar(HolidayCalendarRecord calendar) {
        return new HolidayCalendar(
                calendar.getCalendarId(),
                calendar.getVersion(),
                calendar.getDecisions().stream().map(CalendarRecords::decision).toList());
    }

    private static DayDecisionRecord record(DayDecision decision) {
        DayOfWeek asWeekday = decision.asWeekday();
        return DayDecisionRecord.newBuilder()
                .setDate(decision.date())
                .setKind(congvu.schemas.reference.DayDecisionKind.valueOf(
                        decision.kind().name()))
                .setName(decision.name())
                .setAsWeekday(asWeekday == null ? null : Weekday.valueOf(asWeekday.name()))
                .setSource(decision.source())
                .setProvisional(decision.provisional())
                .build();
    }

    private static DayDecision decision(DayDecisionRecord decision) {
        Weekday asWeekday = decision.getAsWeekday();
        return new DayDecision(
                decision.getDate(),
                DayDecisionKind.valueOf(decision.getKind().name()),
                decision.getName(),
                asWeekday == null ? null : DayOfWeek.valueOf(asWeekday.name()),
                decision.getSource(),
                decision.getProvisional());
    }

    static OfficeHoursRecord record(OfficeHours hours) {
        return OfficeHoursRecord.newBuilder()
                .setOfficeHoursId(hours.id())
                .setVersion(hours.version())
                .setCalendarId(hours.calendarId())
                .setZone(hours.zone().getId())
                .setWorkingDayMinutes(hours.workingDayMinutes())
                .setTimetables(
                        hours.timetables().stream().map(CalendarRecords::record).toList())
                .build();
    }

    static OfficeHours officeHours(OfficeHoursRecord hours) {
        return new OfficeHours(
                hours.getOfficeHoursId(),
                hours.getVersion(),
                hours.getCalendarId(),
                ZoneId.of(hours.getZone()),
                hours.getWorkingDayMinutes(),
                hours.getTimetables().stream().map(CalendarRecords::timetable).toList());
    }

    private static TimetableRecord record(Timetable timetable) {
        return TimetableRecord.newBuilder()
                .setValidFrom(timetable.validFrom())
                .setValidTo(timetable.validTo())
                .setSeasonFrom(monthDay(timetable.seasonFrom()))
                .setSeasonTo(monthDay(timetable.seasonTo()))
                .setWeek(Arrays.stream(DayOfWeek.values())
                        .filter(day -> !timetable.on(day).isEmpty())
                        .map(day -> record(day, timetable.on(day)))
                        .toList())
                .build();
    }

    private static Timetable timetable(TimetableRecord timetable) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (WeekdayHoursRecord day : timetable.getWeek()) {
            week.put(
                    DayOfWeek.valueOf(day.getWeekday().name()),
                    day.getIntervals().stream().map(CalendarRecords::interval).toList());
        }
        return new Timetable(
                timetable.getValidFrom(),
                timetable.getValidTo(),
                monthDayOf(timetable.getSeasonFrom()),
                monthDayOf(timetable.getSeasonTo()),
                week);
    }

    private static WeekdayHoursRecord record(DayOfWeek day, List<WorkInterval> intervals) {
        return WeekdayHoursRecord.newBuilder()
                .setWeekday(Weekday.valueOf(day.name()))
                .setIntervals(intervals.stream().map(CalendarRecords::record).toList())
                .build();
    }

    private static WorkIntervalRecord record(WorkInterval interval) {
        boolean toMidnight = interval.end().equals(LocalTime.MIDNIGHT);
        return WorkIntervalRecord.newBuilder()
                .setStart(interval.start().toString())
                .setEnd(toMidnight ? END_OF_DAY : interval.end().toString())
                .build();
    }

    private static WorkInterval interval(WorkIntervalRecord interval) {
        boolean toMidnight = interval.getEnd().equals(END_OF_DAY);
        return new WorkInterval(
                LocalTime.parse(interval.getStart()),
                toMidnight ? LocalTime.MIDNIGHT : LocalTime.parse(interval.getEnd()));
    }

    private static @Nullable String monthDay(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring(YEARLESS_PREFIX);
    }

    private static @Nullable MonthDay monthDayOf(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }
}
