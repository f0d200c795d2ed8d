package congvu.domain.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The planned days of one person, so that a day on which nothing happens gets its verdict too. */
public final class WorkingDays {
    /** How far a next planned day is looked for. */
    public static final int SEARCHED_DAYS = 400;

    private static final long DAY_MILLIS = 86_400_000L;

    private final PersonStory story;
    private final DayPlans plans;
    private final long closingDelay;

    WorkingDays(PersonStory story, DayPlans plans, long closingDelay) {
        this.story = story;
        this.plans = plans;
        this.closingDelay = closingDelay;
    }

    public boolean isPlanned(LocalDate day) {
        return plans.on(day) != null;
    }

    /** The first planned day strictly after a date; null when the next {@link #SEARCHED_DAYS} days have none. */
    public @Nullable LocalDate nextAfter(LocalDate date) {
        for (int ahead = 1; ahead <= SEARCHED_DAYS; ahead++) {
            LocalDate day = date.plusDays(ahead);
            if (isPlanned(day)) {
                return day;
            }
        }
        return null;
    }

    /** The tick from which a day is decided, {@link AttendanceDay#NEVER} when nothing is planned on it. */
    public long closesAt(LocalDate day) {
        DayPlan plan = plans.on(day);
        return plan == null ? AttendanceDay.NEVER : plan.windowEnd() + closingDelay;
    }

    /**
     * The first closing strictly after a tick, of whichever day: what the one timer of a person is set to. {@link
     * AttendanceDay#NEVER} when none is found within {@link #SEARCHED_DAYS} days.
     */
    public long nextClosingAfter(long tick) {
        LocalDate today = story.dayOf(tick);
        int back = DayReach.DAYS_AFTER + (int) (closingDelay / DAY_MILLIS) + 1;
        long first = AttendanceDay.NEVER;
        for (int away = -back; away <= SEARCHED_DAYS; away++) {
            LocalDate day = today.plusDays(away);
            if (first != AttendanceDay.NEVER && story.dayOf(first).isBefore(day)) {
                return first;
            }
            long closesAt = closesAt(day);
            first = closesAt > tick ? Math.min(first, closesAt) : first;
        }
        return first;
    }
}
