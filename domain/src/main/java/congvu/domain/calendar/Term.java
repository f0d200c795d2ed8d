package congvu.domain.calendar;

/**
 * How long a procedure may take, counted from the legal start.
 *
 * <p>Calendar days and months end with the closing time of their last date; when that is no working date, with the
 * closing time of the next working date (Civil Code 2015, article 148). The date of the start is not counted (article
 * 147); a month that lacks the day of the start ends on its last day.
 *
 * @param amount in {@code unit}, positive
 */
public record Term(int amount, TermUnit unit, DayCount dayCount) {

    public Term {
        if (amount <= 0) {
            throw new IllegalArgumentException("Expected to accept a term of " + amount + " " + unit
                    + ", but a term is positive; state none" + " instead.");
        }
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
