package congvu.producers.simulate.world;

import org.jspecify.annotations.Nullable;

/** Kinds of assigned tasks. */
public enum Duty {
    /** A directive with a date of its own. */
    DIRECTIVE("directive", "Nhiệm vụ được giao", null),
    /** The report of each week, due on Friday. */
    WEEKLY_REPORT("weekly-report", "Báo cáo tuần", "FREQ=WEEKLY;BYDAY=FR"),
    /** The report of each month, due on the 25th. */
    MONTHLY_REPORT("monthly-report", "Báo cáo tháng", "FREQ=MONTHLY;BYMONTHDAY=25");

    private final String id;
    private final String title;
    private final @Nullable String recurrence;

    Duty(String id, String title, @Nullable String recurrence) {
        this.id = id;
        this.title = title;
        this.recurrence = recurrence;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    String recurrence() {
        return recurrence;
    }
}
