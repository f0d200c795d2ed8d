package congvu.producers.duty;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.producers.duty.UnassignedDuty.Reason;
import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.reference.PublishedReference;
import congvu.producers.reference.ReferenceSet;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.reference.DutyRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ASSIGNED events of periodic duties.
 *
 * <p>A task is named by duty, unit and due date, and its event by the task: generated again, on another day, by another
 * host, after a correction of the calendar, it is the same event and changes nothing. A task that is assigned keeps its
 * date; to move it, its unit is given an extension, or the event is corrected.
 */
public final class DutyTasks {

    /** Source of the events. */
    public static final String SOURCE = "congvu-duties";

    /** How long before its date a task is assigned, where the duty does not say. */
    public static final int STANDARD_NOTICE_DAYS = 30;

    private static final String HASHED_PREFIX = "duty-";
    private static final int HASH_CHARS = 40;

    private final ReferenceSet reference;
    private final ReferenceBook book;

    public DutyTasks(ReferenceSet reference) {
        this.reference = reference;
        this.book = PublishedReference.usableBook(reference);
    }

    /**
     * What the dates of a time ask for. Every date of a duty that names units is in one of the two.
     *
     * @param assigned ASSIGNED events, by due date, then id
     * @param unassigned dates without a task, by date, then duty
     */
    public record Owed(List<TaskEvent> assigned, List<UnassignedDuty> unassigned) {

        public Owed {
            assigned = assigned.stream()
                    .sorted(Comparator.comparing(TaskEvent::getDueAt).thenComparing(TaskEvent::getTaskId))
                    .toList();
            unassigned = unassigned.stream()
                    .sorted(Comparator.comparing(UnassignedDuty::due).thenComparing(UnassignedDuty::dutyId))
                    .toList();
        }
    }

    /**
     * Every task whose notice has begun by a day and whose due date is not before another.
     *
     * @param dueFrom earliest due date
     * @param noticeBy last day on which the notice of a task may begin: today
     */
    public Owed owed(LocalDate dueFrom, LocalDate noticeBy) {
        List<TaskEvent> assigned = new ArrayList<>();
        List<UnassignedDuty> unassigned = new ArrayList<>();
        for (DutyRecord duty : reference.duties()) {
            LocalDate dueTo = noticeBy.plusDays(noticeDays(duty));
            for (LocalDate due : DutyCalendar.dueDates(duty, dueFrom, dueTo)) {
                Set<String> units = owingUnits(duty, due);
                if (units.isEmpty() && !duty.getUnitIds().isEmpty()) {
                    unassigned.add(new UnassignedDuty(duty.getDutyId(), null, due, Reason.NO_UNIT));
                }
                units.forEach(unitId -> owe(duty, unitId, due, assigned, unassigned));
            }
        }
        return new Owed(assigned, unassigned);
    }

    private void owe(
            DutyRecord duty, String unitId, LocalDate due, List<TaskEvent> assigned, List<UnassignedDuty> unassigned) {
        WorkingTimeline hours = book.timelineOf(unitId, epochDay(due));
        if (duty.getDueTime() == null && hours.lastClosing(due) == WorkingTimeline.NEVER) {
            unassigned.add(new UnassignedDuty(duty.getDutyId(), unitId, due, Reason.NO_WORKING_DAY));
        } else {
            assigned.add(task(duty, unitId, due, hours));
        }
    }

    /** Periodic duties that nobody owes: reference data of a jurisdiction before the units of a province are in it. */
    public List<String> dutiesWithoutUnits() {
        return reference.duties().stream()
                .filter(duty ->
                        duty.getRecurrence() != null && duty.getUnitIds().isEmpty())
                .map(DutyRecord::getDutyId)
                .toList();
    }

    private static TaskEvent task(DutyRecord duty, String unitId, LocalDate due, WorkingTimeline hours) {
        String taskId = taskId(duty.getDutyId(), unitId, due);
        Instant assignedAt =
                due.minusDays(noticeDays(duty)).atStartOfDay(hours.zone()).toInstant();
        return TaskEvent.newBuilder()
                .setEventId(eventId(taskId))
                .setSource(SOURCE)
                .setTaskId(taskId)
                .setOccurredAt(assignedAt)
                .setType(TaskEventType.ASSIGNED)
                .setUnitId(unitId)
                .setDutyId(duty.getDutyId())
                .setDueAt(dueAt(duty, hours, due))
                .build();
    }

    /** A stated time of day holds on the date itself; the end of the working day of a day off is that of the next one. */
    private static Instant dueAt(DutyRecord duty, WorkingTimeline hours, LocalDate due) {
        String time = duty.getDueTime();
        return time == null
                ? Instant.ofEpochMilli(hours.lastClosing(due))
                : due.atTime(LocalTime.parse(time)).atZone(hours.zone()).toInstant();
    }

    private Set<String> owingUnits(DutyRecord duty, LocalDate due) {
        Set<String> owing = new LinkedHashSet<>();
        for (Unit unit : reference.units()) {
            boolean named = duty.getUnitIds().contains(unit.id());
            boolean below = duty.getIncludesDescendants()
                    && book.ancestorsOf(unit.id(), epochDay(due)).stream().anyMatch(duty.getUnitIds()::contains);
            if ((named || below) && existsOn(unit, due)) {
                owing.add(unit.id());
            }
        }
        return owing;
    }

    private static boolean existsOn(Unit unit, LocalDate date) {
        LocalDate from = unit.validFrom();
        LocalDate to = unit.validTo();
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static int noticeDays(DutyRecord duty) {
        Integer stated = duty.getNoticeDays();
        return stated == null ? STANDARD_NOTICE_DAYS : stated;
    }

    /** Spelt out where nothing else can read the same; else the hash of the same parts. */
    static String taskId(String dutyId, String unitId, LocalDate due) {
        String spelt = dutyId + "/" + unitId + "/" + due;
        boolean isPlain = dutyId.indexOf('/') < 0 && unitId.indexOf('/') < 0;
        if (isPlain && spelt.length() <= EventCheck.MAX_ID_CHARS && IdRule.isUsableForDossier(spelt)) {
            return spelt;
        }
        // No id holds a |, so that no two triples are joined to the same text.
        return HASHED_PREFIX + Fingerprint.of(dutyId + "|" + unitId + "|" + due).substring(0, HASH_CHARS);
    }

    private static String eventId(String taskId) {
        String id = taskId + "/" + TaskEventType.ASSIGNED;
        return id.length() <= EventCheck.MAX_ID_CHARS ? id : Fingerprint.of(id);
    }
}
