package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.Duty;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.TaskEventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/** Plans of assigned tasks: directives and the instances of periodic duties. */
final class TaskPlanner {

    /** A periodic task is given so many working days before its date. */
    static final int NOTICE_DAYS = 4;

    private static final long LIVES = 321;
    private static final long IDS = 322;
    private static final double LATEST_SHARE = 0.74;
    private static final long MINUTE = 60_000L;
    private static final String TASK = "TASK";
    private static final String DATE_KEPT = "DATE_KEPT";

    private final World world;

    TaskPlanner(World world) {
        this.world = world;
    }

    CasePlan directive(long ref, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        OfficeClock clock = world.clock(unit);
        long at = during(clock.shape(day), dice);
        int dueDay = clock.workingDay(clock.ordinal(day) + 5 + dice.below(8));
        String id = "nv-" + HexFormat.of().toHexDigits(Dice.mixed(ref ^ Dice.mixed(world.seed() + IDS)));
        return inTime(assigned(id, Duty.DIRECTIVE, unit, at, clock.shape(dueDay).closes(), dice), unit, dice);
    }

    /** The instance of a duty that is due on a date, or on the first working day after it. */
    CasePlan periodic(long ref, Duty duty, SimUnit unit, int date) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        OfficeClock clock = world.clock(unit);
        long at = clock.shape(givenOn(clock, date)).opens() + dice.between(10 * MINUTE, 60 * MINUTE);
        long due = clock.shape(dueDay(clock, date)).closes();
        String id = duty.id() + '/' + unit.id() + '/' + LocalDate.ofEpochDay(date);
        return inTime(assigned(id, duty, unit, at, due, dice), unit, dice);
    }

    /** A directive done after its date. */
    CasePlan late(long ref, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        OfficeClock clock = world.clock(unit);
        long at = during(clock.shape(day), dice);
        long due = clock.shape(clock.workingDay(clock.ordinal(day) + 5)).closes();
        String id = "nv-" + HexFormat.of().toHexDigits(Dice.mixed(ref ^ Dice.mixed(world.seed() + IDS)));
        Assigned task = assigned(id, Duty.DIRECTIVE, unit, at, due, dice);
        progress(task, 0.6);
        long done = task.draft.after(due, dice.between(0.3, 2.0));
        task.draft.tell(TaskEventType.COMPLETED, done, event -> {});
        task.draft.fault(Misbehaviour.T_OVERDUE, TASK, unit, due + 1);
        task.owed.end(done, done, Verdict.LATE, Verdict.LATE);
        if (dice.chance(0.3)) {
            task.draft.tell(
                    TaskEventType.OBJECTIVE_CAUSE_CONFIRMED,
                    task.draft.after(done, dice.between(0.3, 1.0)),
                    event -> event.setReasonCode("FLOOD"));
        }
        return task.draft.plan();
    }

    /** The working day on which what is due on a date has to be done. */
    static int dueDay(OfficeClock clock, int date) {
        return clock.isWorked(date) ? date : clock.workingDay(clock.ordinal(date));
    }

    /** The working day on which it is given. */
    static int givenOn(OfficeClock clock, int date) {
        return clock.workingDay(clock.ordinal(dueDay(clock, date)) - NOTICE_DAYS);
    }

    private record Assigned(CaseDraft draft, ObligationPlan owed, long at, long budget) {

        long place(double share) {
            return draft.clock().instantAt(draft.clock().worked(at) + (long) (share * budget));
        }
    }

    private Assigned assigned(String id, Duty duty, SimUnit unit, long at, long due, Dice dice) {
        OfficeClock clock = world.clock(unit);
        CaseDraft draft = new CaseDraft(id, clock);
        ObligationPlan owed = new ObligationPlan("task|" + id, Family.TASK, false, clock.timeline(), at, unit);
        owed.promise(at, at, due);
        draft.owe(owed);
        long assignee = dice.between(0L, Long.MAX_VALUE);
        int document = dice.below(9_000);
        draft.tell(TaskEventType.ASSIGNED, at, event -> {
            event.setUnitId(unit.id());
            event.setDutyId(duty.id());
            event.setDueAt(Instant.ofEpochMilli(due));
            event.setAssignedByUnitId(world.unit(unit.parent()).id());
            event.setAssigneeToken(unit.staffCount() == 0 ? null : world.staff().someToken(unit, assignee));
            event.setDocumentRef("CV-" + document);
        });
        return new Assigned(draft, owed, at, clock.worked(due) - clock.worked(at));
    }

    private CasePlan inTime(Assigned task, SimUnit unit, Dice dice) {
        double latest = Math.min(LATEST_SHARE, 1 - (double) world.clock(unit).workingDays(1.1) / task.budget);
        double end = dice.between(0.5, 1.0) * latest;
        double how = dice.fraction();
        progress(task, 0.3 * end);
        if (how < 0.03) {
            long at = task.draft.tell(
                    TaskEventType.CANCELLED, task.place(end), event -> event.setReasonCode("WITHDRAWN"));
            task.owed.endWithoutVerdict(at);
            return task.draft.plan();
        }
        if (how < 0.07) {
            extend(task, 0.5 * end);
        } else if (how < 0.10 && unit.staffCount() > 0) {
            handOn(task, unit, 0.5 * end);
        } else if (how < 0.13) {
            suspend(task, 0.5 * end, 0.7 * end);
        }
        progress(task, 0.8 * end);
        long done = task.draft.tell(TaskEventType.COMPLETED, task.place(end), event -> {});
        task.owed.end(done, done, Verdict.ON_TIME, Verdict.ON_TIME);
        return task.draft.plan();
    }

    private static void progress(Assigned task, double share) {
        int permille = (int) (1000 * Math.min(0.9, share));
        task.draft.tell(TaskEventType.PROGRESSED, task.place(share), event -> event.setProgressPermille(permille));
    }

    /** More time is given, and not needed. */
    private static void extend(Assigned task, double share) {
        long at = task.place(share);
        long due = task.draft
                .clock()
                .shape(OfficeClock.dayOf(task.draft.after(task.owed.finalDue(), 3)))
                .closes();
        task.draft.tell(TaskEventType.EXTENDED, at, event -> {
            event.setDueAt(Instant.ofEpochMilli(due));
            event.setReasonCode("WAITING_FOR_OPINION");
        });
        task.owed.promise(at, at, due);
    }

    private void handOn(Assigned task, SimUnit unit, double share) {
        SimUnit next = world.neighbour(unit);
        long at = task.place(share);
        task.draft.tell(TaskEventType.TRANSFERRED, at, event -> event.setUnitId(next.id()));
        task.owed.owner(at, next);
    }

    private static void suspend(Assigned task, double from, double to) {
        task.draft.tell(TaskEventType.SUSPENDED, task.place(from), event -> event.setReasonCode(DATE_KEPT));
        task.draft.tell(TaskEventType.RESUMED, task.place(to), event -> {});
        task.owed.hideDue();
    }

    private static long during(DayShape day, Dice dice) {
        return day.after((long) (dice.between(0.05, 0.9) * day.workMillis()));
    }
}
