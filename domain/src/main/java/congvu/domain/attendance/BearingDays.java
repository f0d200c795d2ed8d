package congvu.domain.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that an event in a journal can change: all of them, and few others.
 *
 * <p>What changes a plan can change the days around it too, for a punch goes to the day whose plan is nearest.
 */
final class BearingDays {
    private static final int REACH = DayReach.DAYS_BEFORE + DayReach.DAYS_AFTER;

    private final AttendanceJournal journal;
    private final PersonStory story;
    private final PunchDays punchDays;

    BearingDays(AttendanceJournal journal, PersonStory story, PunchDays punchDays) {
        this.journal = journal;
        this.story = story;
        this.punchDays = punchDays;
    }

    /**
     * @param event is in the journal
     * @param from no earlier day
     * @param to of the days after this one only those that may have a punch
     */
    SortedSet<LocalDate> of(AttendanceEntry event, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = new TreeSet<>();
        AttendanceEntry about = event.correction() == null ? event : target(event);
        if (about != null) {
            switch (about.type()) {
                case PUNCHED -> addPunched(about, days);
                case ASSIGNED, SCHEDULE_SET ->
                    addAll(new Stretch(about.firstDay(), about.lastDay()).around(), from, to, days);
                case UNASSIGNED -> addAll(new Stretch(about.firstDay(), null).around(), from, to, days);
                case EXPLANATION_FILED, EXPLANATION_ACCEPTED ->
                    addAll(new Stretch(about.firstDay(), about.firstDay()), from, to, days);
                case SHIFT_SET, SHIFT_CANCELLED, LEAVE_APPROVED, LEAVE_REVOKED ->
                    addSubject(Subject.of(about), from, to, days);
                case TRIP_APPROVED, TRIP_REVOKED, DUTY_SET, DUTY_REVOKED ->
                    addSubject(Subject.of(about), from, to, days);
                case CORRECTED -> {}
            }
        }
        return days.tailSet(from);
    }

    private @Nullable AttendanceEntry target(AttendanceEntry correction) {
        for (AttendanceEntry entry : journal.entries()) {
            if (entry.correction() == null && entry.identity().equals(correction.correctedIdentity())) {
                return entry;
            }
        }
        return null;
    }

    /** Where it was stated, and wherever it was ever moved. */
    private void addPunched(AttendanceEntry punch, Set<LocalDate> days) {
        addDayOf(punch, days);
        for (AttendanceEntry entry : journal.entries()) {
            AttendanceCorrection correction = entry.correction();
            boolean moves = correction != null
                    && correction.occurredAt() != AttendanceEntry.NONE
                    && punch.identity().equals(entry.correctedIdentity());
            if (correction != null && moves) {
                addDayOf(punch.at(correction.occurredAt()), days);
            }
        }
    }

    private void addDayOf(AttendanceEntry punch, Set<LocalDate> days) {
        LocalDate day = punchDays.dayOf(punch);
        if (day != null) {
            days.add(day);
        }
    }

    /** What any event about the shift or the excuse ever said. */
    private void addSubject(Subject subject, LocalDate from, LocalDate to, Set<LocalDate> days) {
        for (AttendanceEntry entry : journal.entries()) {
            boolean isShift = entry.type() == AttendanceEventType.SHIFT_SET;
            if ((isShift || entry.type().approves()) && Subject.of(entry).equals(subject)) {
                LocalDate first = story.dayOf(entry.from());
                addAll(new Stretch(first, isShift ? first : story.dayOf(entry.to())).around(), from, to, days);
            }
        }
    }

    private void addAll(Stretch stretch, LocalDate from, LocalDate to, Set<LocalDate> days) {
        LocalDate last = stretch.last == null || stretch.last.isAfter(to) ? to : stretch.last;
        LocalDate first = stretch.first == null || stretch.first.isBefore(from) ? from : stretch.first;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        for (LocalDate day : nearPunchesAfter(to)) {
            if (stretch.holds(day)) {
                days.add(day);
            }
        }
    }

    private List<LocalDate> nearPunchesAfter(LocalDate to) {
        List<LocalDate> near = new ArrayList<>();
        for (AttendanceEntry punch : story.punches()) {
            LocalDate local = story.dayOf(punch.occurredAt());
            if (local.plusDays(DayReach.DAYS_BEFORE).isAfter(to)) {
                for (int away = -DayReach.DAYS_AFTER; away <= DayReach.DAYS_BEFORE; away++) {
                    LocalDate day = local.plusDays(away);
                    if (day.isAfter(to)) {
                        near.add(day);
                    }
                }
            }
        }
        return near;
    }

    /** @param last null for no end */
    private record Stretch(
            @Nullable LocalDate first, @Nullable LocalDate last) {

        Stretch around() {
            return new Stretch(
                    first == null ? null : first.minusDays(REACH), last == null ? null : last.plusDays(REACH));
        }

        boolean holds(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }
}
