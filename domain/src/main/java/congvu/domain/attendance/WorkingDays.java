package congvu.domain.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
     * AttendanceDay#NEVER} when none is found within {@link #SEARCHED_DAYS} days of the tick or of the first assignment.
     */
    public long nextClosingAfter(long tick) {
        LocalDate begin = story.firstAssignedDay();
        if (begin == null) {
            return AttendanceDay.NEVER;
        }
        LocalDate lastEnded = story.dayOf(tick).minusDays(longestDays());
        LocalDate start = begin.isAfter(lastEnded) ? begin : lastEnded;
        long first = AttendanceDay.NEVER;
        for (int away = 0; away <= SEARCHED_DAYS; away++) {
            LocalDate day = start.plusDays(away);
            if (first != AttendanceDay.NEVER && story.dayOf(first).isBefore(day)) {
                return first;
            }
            long closesAt = closesAt(day);
            first = closesAt > tick ? Math.min(first, closesAt) : first;
        }
        return first;
    }

    /** The planned days that close from one tick to another, both included. */
    public List<LocalDate> closingWithin(long fromTick, long toTick) {
        LocalDate begin = story.firstAssignedDay();
        List<LocalDate> closing = new ArrayList<>(1);
        if (begin == null || fromTick > toTick) {
            return closing;
        }
        LocalDate last = story.dayOf(toTick);
        LocalDate first = story.dayOf(fromTick).minusDays(longestDays());
        for (LocalDate day = begin.isAfter(first) ? begin : first; !day.isAfter(last); day = day.plusDays(1)) {
            long closesAt = closesAt(day);
            if (closesAt >= fromTick && closesAt <= toTick) {
                closing.add(day);
            }
        }
        return closing;
    }

    /** No day closes so many days after it or later. */
    private int longestDays() {
        return DayReach.DAYS_AFTER + (int) (closingDelay / DAY_MILLIS) + 1;
    }
}
