package congvu.domain.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To which working day a punch belongs.
 *
 * <p>The day whose window holds it; between two such days the one with the nearer planned boundary that the punch could
 * mark, the earlier day when both are as near. So a night shift is not split, and at the change of two shifts an IN goes to
 * the one that begins and an OUT to the one that ends.
 */
final class PunchDays {

    private final PersonStory story;
    private final DayPlans plans;

    PunchDays(PersonStory story, DayPlans plans) {
        this.story = story;
        this.plans = plans;
    }

    /** The effective punches of a day, in order of time. */
    List<AttendanceEntry> punchesOf(DayPlan plan) {
        List<AttendanceEntry> own = new ArrayList<>(4);
        for (AttendanceEntry punch : story.punches()) {
            if (belongsTo(plan, punch)) {
                own.add(punch);
            }
        }
        return own;
    }

    boolean belongsTo(DayPlan plan, AttendanceEntry punch) {
        return plan.windowHolds(punch.occurredAt()) && plan.day().equals(dayOf(punch));
    }

    /** Null when no window holds it. */
    @Nullable
    LocalDate dayOf(AttendanceEntry punch) {
        LocalDate local = story.dayOf(punch.occurredAt());
        LocalDate nearest = null;
        long least = Long.MAX_VALUE;
        for (int away = -DayReach.DAYS_AFTER; away <= DayReach.DAYS_BEFORE; away++) {
            DayPlan plan = plans.on(local.plusDays(away));
            if (plan != null && plan.windowHolds(punch.occurredAt())) {
                long distance = plan.distanceOf(punch.occurredAt(), punch.direction());
                if (distance < least) {
                    least = distance;
                    nearest = plan.day();
                }
            }
        }
        return nearest;
    }
}
