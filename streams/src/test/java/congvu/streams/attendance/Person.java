package congvu.streams.attendance;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Unit;
import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.AvroSafety;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DeviceReport;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.fixtures.ScheduleRecords;
import congvu.testkit.model.ReferenceData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Events of one person by example, in the local time of an office that works 08:00-17:00 on every day of the week. */
record Person(String token) {
    static {
        AvroSafety.install();
    }

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The office with its one schedule, which ends at an hour. */
    static Map<String, SpecificRecord> office(String end) {
        Timetable week = Timetable.of(
                LocalDate.of(1990, 1, 1),
                List.of(DayOfWeek.values()),
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        Map<String, SpecificRecord> records = new LinkedHashMap<>(ReferenceRecords.of(new ReferenceData(
                List.of(new Unit("u", null, "u", "hours", null, null, null, List.of())),
                List.of(),
                List.of(HolidayCalendar.none("none")),
                List.of(new OfficeHours("hours", 1, "none", ZONE, 480, List.of(week))))));
        records.put("schedule/days", ScheduleRecords.of(schedule(end)));
        return records;
    }

    static WorkSchedule schedule(String end) {
        return schedule("days", end, EnumSet.allOf(DayOfWeek.class));
    }

    static WorkSchedule schedule(String id, String end, Set<DayOfWeek> weekdays) {
        WeeklyShift shift = new WeeklyShift(weekdays, LocalTime.of(8, 0), LocalTime.parse(end));
        ScheduledHours hours = new ScheduledHours.WeeklyShifts(List.of(shift), true);
        AttendanceRules rules = new AttendanceRules(5, 5, 30, 2, 60, 60, 0);
        return new WorkSchedule(
                id, id, List.of(new WorkScheduleVersion(1, null, null, hours, PunchPlan.DAY_ENDS, rules)));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    AttendanceEvent assigned(String day, String schedule, String... devices) {
        AttendanceEvent event = event(AttendanceEventType.ASSIGNED, day + "T06:00");
        event.setUnitId("u");
        event.setScheduleId(schedule);
        event.setDeviceIds(List.of(devices));
        event.setFromDay(LocalDate.parse(day));
        return event;
    }

    AttendanceEvent unassigned(String day) {
        AttendanceEvent event = event(AttendanceEventType.UNASSIGNED, day + "T06:00");
        event.setFromDay(LocalDate.parse(day));
        return event;
    }

    AttendanceEvent punched(String local) {
        return event(AttendanceEventType.PUNCHED, local);
    }

    AttendanceEvent explained(String local, String day) {
        AttendanceEvent event = event(AttendanceEventType.EXPLANATION_ACCEPTED, local);
        event.setFromDay(LocalDate.parse(day));
        return event;
    }

    AttendanceEvent leave(String local, String from, String to) {
        AttendanceEvent event = event(AttendanceEventType.LEAVE_APPROVED, local);
        event.setApprovalId("leave/" + from);
        event.setFromAt(at(from));
        event.setToAt(at(to));
        return event;
    }

    AttendanceEvent voided(AttendanceEvent target, String local) {
        AttendanceEvent event = event(AttendanceEventType.CORRECTED, local);
        event.setCorrectsEventId(target.getEventId());
        event.setVoidsCorrected(true);
        return event;
    }

    static DeviceReport report(String device, String from, String to) {
        return new DeviceReport(device + to, "devices", device, at(from), at(to));
    }

    private AttendanceEvent event(AttendanceEventType type, String local) {
        return AttendanceEvent.newBuilder()
                .setEventId(token + "/" + type + "/" + local)
                .setSource("test")
                .setStaffToken(token)
                .setOccurredAt(at(local))
                .setType(type)
                .build();
    }
}
