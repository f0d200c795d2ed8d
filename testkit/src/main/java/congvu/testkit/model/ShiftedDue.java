package congvu.testkit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A due date moved by pauses, found as a fixed point: the pauses that began before the due date move it, and a later due date may
 * let in more of them, until nothing changes.
 *
 * @param at epoch milliseconds; {@link Span#NEVER} when an unfinished pause began before it
 * @param pausedMillis working time of the finished pauses that moved it
 */
public record ShiftedDue(long at, long pausedMillis) {

    public static ShiftedDue of(DayWalk walk, long base, long nominal, List<Span> standstills) {
        List<Span> counted = new ArrayList<>();
        standstills.forEach(span -> counted.add(new Span(Math.max(base, span.from()), span.until())));
        counted.removeIf(Span::isEmpty);
        ShiftedDue due = new ShiftedDue(nominal, 0);
        while (true) {
            ShiftedDue next = letIn(walk, nominal, due.at(), counted);
            if (next.equals(due)) {
                return due;
            }
            due = next;
        }
    }

    private static ShiftedDue letIn(DayWalk walk, long nominal, long due, List<Span> pauses) {
        long moved = 0;
        boolean standsStill = false;
        for (Span pause : pauses) {
            if (pause.from() < due && pause.until() == Span.NEVER) {
                standsStill = true;
            } else if (pause.from() < due) {
                moved += walk.workedMillis(pause.from(), pause.until());
            }
        }
        if (standsStill) {
            return new ShiftedDue(Span.NEVER, moved);
        }
        return new ShiftedDue(moved == 0 ? nominal : walk.advance(nominal, moved, List.of()), moved);
    }
}
