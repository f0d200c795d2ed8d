package congvu.domain.calendar;

/**
 * How long a procedure may take, counted from the legal start.
 *
 * <p>Calendar days and months end with the closing time of their last date; when that is no working date, with the
 * closing time of the next working date (Civil Code 2015, article 148). The date of the start is not counted (article
 * 147); a month that lacks the day of the start ends on its last day.
 *
 * @param amount in {@code unit}, positive, and no more than about ten years of it: no law gives an office longer, and a slip
 *     of the pen must not become a deadline
 */
public record Term(int amount, TermUnit unit, DayCount dayCount) {

    private static final int MOST_YEARS = 10;

    public Term {
        if (amount > mostOf(unit)) {
            throw new IllegalArgumentException("Expected to accept a term of " + amount + " " + unit
                    + ", but a term is at most " + mostOf(unit) + " " + unit + "; state it in a larger unit, or none.");
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("Expected to accept a term of " + amount + " " + unit
                    + ", but a term is positive; state none" + " instead.");
        }
    }

    private static int mostOf(TermUnit unit) {
        return switch (unit) {
            case WORKING_HOURS -> MOST_YEARS * 3_660;
            case WORKING_DAYS, CALENDAR_DAYS -> MOST_YEARS * 366;
            case MONTHS -> MOST_YEARS * 12;
        };
    }

    public static Term workingHours(int amount) {
        return new Term(amount, TermUnit.WORKING_HOURS, DayCount.AS_HOURS);
    }

    public static Term workingDays(int amount, DayCount dayCount) {
        return new Term(amount, TermUnit.WORKING_DAYS, dayCount);
    }

    public static Term calendarDays(int amount) {
        return new Term(amount, TermUnit.CALENDAR_DAYS, DayCount.AS_HOURS);
    }

    public static Term months(int amount) {
        return new Term(amount, TermUnit.MONTHS, DayCount.AS_HOURS);
    }
}
