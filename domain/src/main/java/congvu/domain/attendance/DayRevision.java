package congvu.domain.attendance;

import congvu.domain.dossier.EventIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many accepted events bear on a day: those about its assignment, schedule, shifts and explanation, its punches (where they
 * were stated and where they were corrected to), approvals that touch its planned time with all that was said about them,
 * and the corrections of all these.
 */
final class DayRevision {
    private final AttendanceJournal journal;
    private final PersonStory story;
    private final PunchDays punchDays;

    DayRevision(AttendanceJournal journal, PersonStory story, PunchDays punchDays) {
        this.journal = journal;
        this.story = story;
        this.punchDays = punchDays;
    }

    int of(DayPlan plan, List<AttendanceEntry> punches) {
        Set<Subject> subjects = subjectsOf(plan);
        Set<EventIdentity> bearing = new HashSet<>();
        for (AttendanceEntry punch : punches) {
            bearing.add(punch.identity());
        }
        for (AttendanceEntry entry : journal.entries()) {
            if (bears(plan, subjects, entry)) {
                bearing.add(entry.identity());
            }
        }
        int corrections = 0;
        for (AttendanceEntry entry : journal.entries()) {
            EventIdentity target = entry.correctedIdentity();
            corrections += target != null && bearing.contains(target) ? 1 : 0;
        }
        return bearing.size() + corrections;
    }

    private boolean bears(DayPlan plan, Set<Subject> subjects, AttendanceEntry entry) {
        return switch (entry.type()) {
            case ASSIGNED, UNASSIGNED, SCHEDULE_SET -> entry.coversDay(plan.day());
            case PUNCHED -> punchDays.belongsTo(plan, entry);
            case EXPLANATION_FILED, EXPLANATION_ACCEPTED -> plan.day().equals(Objects.requireNonNull(entry.firstDay()));
            case SHIFT_SET, SHIFT_CANCELLED -> subjects.contains(Subject.of(entry));
            case LEAVE_APPROVED, LEAVE_REVOKED, TRIP_APPROVED, TRIP_REVOKED, DUTY_SET, DUTY_REVOKED ->
                subjects.contains(Subject.of(entry));
            case CORRECTED -> false;
        };
    }

    private Set<Subject> subjectsOf(DayPlan plan) {
        Set<Subject> subjects = new HashSet<>();
        for (AttendanceEntry entry : journal.entries()) {
            boolean isShift = entry.type() == AttendanceEventType.SHIFT_SET
                    && story.dayOf(entry.from()).equals(plan.day());
            boolean isExcuse = entry.type().approves() && plan.overlaps(entry.span());
            if (isShift || isExcuse) {
                subjects.add(Subject.of(entry));
            }
        }
        return subjects;
    }
}
