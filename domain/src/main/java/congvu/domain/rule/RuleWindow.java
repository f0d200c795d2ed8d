package congvu.domain.rule;

/** What is counted together. */
public sealed interface RuleWindow {

    /** Every fact that meets the condition is a signal of its own. */
    record Each() implements RuleWindow {}

    /**
     * Facts of so many working days, by the working time of the subject's unit; the day of the last fact is one of them.
     *
     * @param days at least 1
     */
    record WorkingDays(int days) implements RuleWindow {}

    /**
     * Facts of so many calendar days, the day of the last fact included.
     *
     * @param days at least 1
     */
    record CalendarDays(int days) implements RuleWindow {}

    /** Facts of one calendar month, quarter or year. */
    record Period(Span span) implements RuleWindow {}

    /** Length of a period. */
    enum Span {
        MONTH,
        QUARTER,
        YEAR
    }
}
