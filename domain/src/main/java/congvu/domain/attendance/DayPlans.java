package congvu.domain.attendance;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.schedule.AttendanceReference;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkScheduleVersion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The planned days of one person. Remembers what it found: a memo, for one journal and one moment of the reference data. */
final class DayPlans {

    private final PersonStory story;
    private final AttendanceReference reference;
    private final Map<LocalDate, Optional<DayPlan>> found = new HashMap<>();

    DayPlans(PersonStory story, AttendanceReference reference) {
        this.story = story;
        this.reference = reference;
    }

    /** Null when nothing is planned, and so nothing is to be judged. A schedule that nobody described plans nothing. */
    @Nullable
    DayPlan on(LocalDate day) {
        return found.computeIfAbsent(day, this::planOf).orElse(null);
    }

    boolean isWithoutSchedule(LocalDate day) {
        Assignment assignment = story.assignmentOn(day);
        return assignment != null && reference.schedule(assignment.scheduleId(), day) == null;
    }

    private Optional<DayPlan> planOf(LocalDate day) {
        Assignment assignment = assignmentOn(day);
        WorkScheduleVersion schedule = assignment == null ? null : reference.schedule(assignment.scheduleId(), day);
        if (assignment == null || schedule == null) {
            return Optional.empty();
        }
        List<TimeSpan> shifts = story.shiftsOn(day);
        List<TimeSpan> spans = TimeSpan.union(shifts == null ? scheduled(assignment, schedule.hours(), day) : shifts);
        return spans.isEmpty() ? Optional.empty() : Optional.of(new DayPlan(day, assignment, schedule, spans));
    }

    /** Nobody has to be assigned anew when units are merged: as open work does, the person goes on with the successor. */
    private @Nullable Assignment assignmentOn(LocalDate day) {
        Assignment stated = story.assignmentOn(day);
        return stated == null
                ? null
                : new Assignment(
                        reference.ownerOn(stated.unitId(), Math.toIntExact(day.toEpochDay())),
                        stated.scheduleId(),
                        stated.deviceIds());
    }

    private List<TimeSpan> scheduled(Assignment assignment, ScheduledHours hours, LocalDate day) {
        WorkingTimeline timeline = reference.timelineOf(assignment.unitId(), Math.toIntExact(day.toEpochDay()));
        return switch (hours) {
            case ScheduledHours.UnitHours own -> workingTime(timeline, day);
            case ScheduledHours.WeeklyShifts weekly -> weeklyShifts(weekly, timeline, day);
        };
    }

    private static List<TimeSpan> workingTime(WorkingTimeline timeline, LocalDate day) {
        long[] intervals = timeline.intervalsOn(day);
        List<TimeSpan> spans = new ArrayList<>(intervals.length / 2);
        for (int i = 0; i < intervals.length; i += 2) {
            spans.add(new TimeSpan(intervals[i], intervals[i + 1]));
        }
        return spans;
    }

    private List<TimeSpan> weeklyShifts(ScheduledHours.WeeklyShifts weekly, WorkingTimeline timeline, LocalDate day) {
        List<TimeSpan> spans = new ArrayList<>(weekly.shifts().size());
        DayOfWeek weekday = weekly.worksOnHolidays() ? day.getDayOfWeek() : asWeekday(timeline, day);
        for (WeeklyShift shift : weekly.shifts()) {
            if (weekday != null && shift.weekdays().contains(weekday)) {
                LocalDate lastDay = shift.endsNextDay() ? day.plusDays(1) : day;
                spans.add(new TimeSpan(at(day, shift.start()), at(lastDay, shift.end())));
            }
        }
        return spans;
    }

    /** The weekday that a date is worked as, null when the calendar closes it. */
    private static @Nullable DayOfWeek asWeekday(WorkingTimeline timeline, LocalDate day) {
        DayDecision decision = timeline.decisionOn(day);
        return decision == null ? day.getDayOfWeek() : decision.asWeekday();
    }

    private long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(reference.zone()).toInstant().toEpochMilli();
    }
}
