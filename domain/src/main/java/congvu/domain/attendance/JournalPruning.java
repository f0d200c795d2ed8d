package congvu.domain.attendance;

import congvu.domain.dossier.EventIdentity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a journal can still bear on days from a day on.
 *
 * <p>A punch bears on a day whose window holds it. A shift bears on its own day, and by taking punches also on the days
 * after it as far as its window may reach; so does an assignment or a schedule that has ended. All events of one approval
 * or shift go together, so that none of them is told a state that the others have ended.
 */
final class JournalPruning {

    private final AttendanceJournal journal;
    private final LocalDate beforeDay;
    private final LocalDate firstPlan;
    private final long firstPunch;
    private final long firstShift;
    private final long firstExcuse;
    private final Set<Subject> living = new HashSet<>();
    private final Set<Subject> known = new HashSet<>();

    private JournalPruning(AttendanceJournal journal, LocalDate beforeDay, ZoneId zone) {
        this.journal = journal;
        this.beforeDay = beforeDay;
        this.firstPlan = beforeDay.minusDays(DayReach.DAYS_BEFORE + DayReach.DAYS_AFTER);
        this.firstPunch = startOf(beforeDay.minusDays(DayReach.DAYS_BEFORE), zone);
        this.firstShift = startOf(firstPlan, zone);
        this.firstExcuse = startOf(beforeDay, zone);
    }

    static JournalPruning of(AttendanceJournal journal, LocalDate beforeDay, ZoneId zone) {
        JournalPruning pruning = new JournalPruning(journal, beforeDay, zone);
        for (AttendanceEntry entry : journal.entries()) {
            pruning.noteSubject(entry);
        }
        return pruning;
    }

    List<AttendanceEntry> kept() {
        Set<EventIdentity> over = new HashSet<>();
        Set<EventIdentity> stated = new HashSet<>();
        Set<EventIdentity> movedIn = punchesMovedIn();
        for (AttendanceEntry entry : journal.entries()) {
            EventIdentity identity = entry.identity();
            stated.add(identity);
            if (entry.correction() == null && isOver(entry) && !movedIn.contains(identity)) {
                over.add(identity);
            }
        }
        List<AttendanceEntry> kept = new ArrayList<>(journal.size());
        for (AttendanceEntry entry : journal.entries()) {
            EventIdentity target = entry.correctedIdentity();
            boolean goes = target == null
                    ? over.contains(entry.identity())
                    : over.contains(target) || (!stated.contains(target) && isIdle(entry));
            if (!goes) {
                kept.add(entry);
            }
        }
        return kept;
    }

    /** Whether an event, as it is stated, bears on no day that matters. */
    boolean isOver(AttendanceEntry entry) {
        return switch (entry.type()) {
            case UNASSIGNED, CORRECTED -> false;
            case ASSIGNED, SCHEDULE_SET ->
                entry.lastDay() != null && entry.lastDay().isBefore(firstPlan);
            case PUNCHED -> entry.occurredAt() < firstPunch;
            case SHIFT_SET -> entry.from() < firstShift && !living.contains(Subject.of(entry));
            case LEAVE_APPROVED, TRIP_APPROVED, DUTY_SET ->
                entry.to() <= firstExcuse && !living.contains(Subject.of(entry));
            case SHIFT_CANCELLED, LEAVE_REVOKED, TRIP_REVOKED, DUTY_REVOKED -> isEndOfWhatIsOver(entry);
            case EXPLANATION_FILED, EXPLANATION_ACCEPTED ->
                entry.firstDay() != null && entry.firstDay().isBefore(beforeDay);
        };
    }

    /** A revocation of something unknown waits for it, but not for ever. */
    private boolean isEndOfWhatIsOver(AttendanceEntry entry) {
        Subject subject = Subject.of(entry);
        return known.contains(subject) ? !living.contains(subject) : entry.occurredAt() < firstShift;
    }

    /** A correction whose target never came, and which would not move it to where it matters. */
    private boolean isIdle(AttendanceEntry entry) {
        AttendanceCorrection correction = entry.correction();
        return correction != null && entry.occurredAt() < firstShift && correction.occurredAt() < firstShift;
    }

    private Set<EventIdentity> punchesMovedIn() {
        Set<EventIdentity> movedIn = new HashSet<>();
        for (AttendanceEntry entry : journal.entries()) {
            AttendanceCorrection correction = entry.correction();
            EventIdentity target = entry.correctedIdentity();
            if (correction != null && target != null && correction.occurredAt() >= firstPunch) {
                movedIn.add(target);
            }
        }
        return movedIn;
    }

    private void noteSubject(AttendanceEntry entry) {
        boolean isShift = entry.type() == AttendanceEventType.SHIFT_SET;
        if (!isShift && !entry.type().approves()) {
            return;
        }
        Subject subject = Subject.of(entry);
        known.add(subject);
        if (isShift ? entry.from() >= firstShift : entry.to() > firstExcuse) {
            living.add(subject);
        }
    }

    private static long startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
