package congvu.domain.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the effective events of a person say, sorted by what they speak of. */
final class PersonStory {

    private final ZoneId zone;
    private final List<AttendanceEntry> assignments = new ArrayList<>();
    private final List<AttendanceEntry> schedules = new ArrayList<>();
    private final List<AttendanceEntry> punches = new ArrayList<>();
    private final List<AttendanceEntry> explanations = new ArrayList<>();
    private final Map<LocalDate, List<TimeSpan>> shiftsByDay = new HashMap<>();
    private final List<Approval> approvals = new ArrayList<>();

    private PersonStory(ZoneId zone) {
        this.zone = zone;
    }

    /** @param effective in the order of the journal */
    static PersonStory of(List<AttendanceEntry> effective, ZoneId zone) {
        PersonStory story = new PersonStory(zone);
        Map<Subject, AttendanceEntry> latest = new LinkedHashMap<>();
        for (AttendanceEntry entry : effective) {
            switch (entry.type()) {
                case ASSIGNED, UNASSIGNED -> story.assignments.add(entry);
                case SCHEDULE_SET -> story.schedules.add(entry);
                case PUNCHED -> story.punches.add(entry);
                case EXPLANATION_FILED, EXPLANATION_ACCEPTED -> story.explanations.add(entry);
                case SHIFT_SET, SHIFT_CANCELLED -> latest.put(Subject.of(entry), entry);
                case LEAVE_APPROVED, LEAVE_REVOKED, TRIP_APPROVED, TRIP_REVOKED, DUTY_SET, DUTY_REVOKED ->
                    latest.put(Subject.of(entry), entry);
                case CORRECTED -> {}
            }
        }
        latest.forEach(story::tell);
        story.approvals.sort(Approval.ORDER);
        return story;
    }

    private void tell(Subject subject, AttendanceEntry latest) {
        if (latest.type() == AttendanceEventType.SHIFT_SET) {
            shiftsByDay
                    .computeIfAbsent(dayOf(latest.from()), none -> new ArrayList<>(1))
                    .add(latest.span());
        } else if (latest.type().approves()) {
            approvals.add(Approval.of(latest, subject));
        }
    }

    /**
     * Where the person belongs on a day; the latest statement counts. Null when nobody says, or when nobody had said by that
     * day: otherwise a late first statement would make a backlog of absences appear out of nowhere. Who was taken out of
     * every unit begins anew in the same way.
     */
    @Nullable
    Assignment assignmentOn(LocalDate day) {
        AttendanceEntry latest = null;
        boolean isStatedInTime = false;
        for (AttendanceEntry assigned : assignments) {
            if (assigned.coversDay(day)) {
                boolean isAssigned = assigned.type() == AttendanceEventType.ASSIGNED;
                latest = isAssigned ? assigned : null;
                isStatedInTime = isAssigned
                        && (isStatedInTime || !dayOf(assigned.occurredAt()).isAfter(day));
            }
        }
        if (latest == null || !isStatedInTime) {
            return null;
        }
        AttendanceEntry schedule = latest;
        for (AttendanceEntry set : schedules) {
            schedule = set.coversDay(day) ? set : schedule;
        }
        return new Assignment(
                Objects.requireNonNull(latest.unitId()),
                Objects.requireNonNull(schedule.scheduleId()),
                latest.deviceIds());
    }

    /** No day before this one is planned; null when none ever is. */
    @Nullable
    LocalDate firstAssignedDay() {
        LocalDate first = null;
        for (AttendanceEntry assigned : assignments) {
            LocalDate stated = dayOf(assigned.occurredAt());
            LocalDate from = Objects.requireNonNull(assigned.firstDay());
            LocalDate day = from.isAfter(stated) ? from : stated;
            boolean isFirst = assigned.type() == AttendanceEventType.ASSIGNED && (first == null || day.isBefore(first));
            first = isFirst ? day : first;
        }
        return first;
    }

    /** The shifts that start on a day; null when none was set, so that the schedule holds. */
    @Nullable
    List<TimeSpan> shiftsOn(LocalDate day) {
        return shiftsByDay.get(day);
    }

    /** All that is approved, first by time first. */
    List<Approval> approvals() {
        return approvals;
    }

    List<AttendanceEntry> punches() {
        return punches;
    }

    ExplanationStatus explanationOf(LocalDate day) {
        ExplanationStatus status = ExplanationStatus.NONE;
        for (AttendanceEntry entry : explanations) {
            if (day.equals(entry.firstDay()) && status != ExplanationStatus.ACCEPTED) {
                status = entry.type() == AttendanceEventType.EXPLANATION_ACCEPTED
                        ? ExplanationStatus.ACCEPTED
                        : ExplanationStatus.FILED;
            }
        }
        return status;
    }

    LocalDate dayOf(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), zone);
    }
}
