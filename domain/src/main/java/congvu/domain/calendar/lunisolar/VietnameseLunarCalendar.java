package congvu.domain.calendar.lunisolar;

import java.time.LocalDate;

/**
 * Conversion between Gregorian and Vietnamese lunisolar dates for 1987 to 2060.
 *
 * <p>The rules: a month begins on the local day (UTC+7) of the new moon; month 11 is the one that holds the winter
 * solstice; when thirteen months lie between two such months, the first one without a principal term is a leap month and
 * repeats the number before it.
 */
public final class VietnameseLunarCalendar {

    /** The sun's principal term that begins at the winter solstice, 270 degrees. */
    private static final int WINTER_SOLSTICE = 9;

    private static final int MONTHS_OF_LEAP_YEAR = 13;
    private static final int NO_LEAP_MONTH = 99;
    private static final int FIRST_YEAR = 1987;
    private static final int LAST_YEAR = 2060;

    private VietnameseLunarCalendar() {}

    /** The first day of the lunar year that begins in a Gregorian year (mồng một Tết). */
    public static LocalDate tet(int year) {
        return toGregorian(new LunarDate(year, 1, false, 1));
    }

    /** The Hung Kings' day, the 10th of the third lunar month (Giỗ Tổ Hùng Vương). */
    public static LocalDate hungKings(int year) {
        return toGregorian(new LunarDate(year, 3, false, 10));
    }

    public static LunarDate fromGregorian(LocalDate date) {
        checkYear(date.getYear());
        int epochDay = (int) date.toEpochDay();
        int moon = moonOnOrBefore(epochDay);
        int solsticeYear = moon < solsticeMoon(date.getYear()) ? date.getYear() - 1 : date.getYear();
        int first = solsticeMoon(solsticeYear);
        int position = moon - first;
        int leapPosition = leapPosition(first, solsticeMoon(solsticeYear + 1));
        int number = (position >= leapPosition ? position - 1 : position) + 11;
        int month = number > 12 ? number - 12 : number;
        int year = number > 12 ? solsticeYear + 1 : solsticeYear;
        int day = epochDay - firstDay(moon) + 1;
        return new LunarDate(year, month, position == leapPosition, day);
    }

    /** Refuses, as an illegal argument, a leap month that the year does not have and a 30th day of a short month. */
    public static LocalDate toGregorian(LunarDate lunar) {
        checkYear(lunar.year());
        int first = solsticeMoon(lunar.month() >= 11 ? lunar.year() : lunar.year() - 1);
        int next = solsticeMoon(lunar.month() >= 11 ? lunar.year() + 1 : lunar.year());
        int position = lunar.month() >= 11 ? lunar.month() - 11 : lunar.month() + 1;
        int leapPosition = leapPosition(first, next);
        if (lunar.leap() || position >= leapPosition) {
            position++;
        }
        LocalDate date = LocalDate.ofEpochDay((long) firstDay(first + position) + lunar.day() - 1);
        if (!fromGregorian(date).equals(lunar)) {
            throw new IllegalArgumentException("Expected to convert " + lunar + ", but there is no such date.");
        }
        return date;
    }

    /** The lunation of month 11 of a Gregorian year: the last one that begins before the sun passes 270 degrees. */
    private static int solsticeMoon(int year) {
        int moon = moonOnOrBefore((int) LocalDate.of(year, 12, 31).toEpochDay());
        return termAtStart(moon) >= WINTER_SOLSTICE ? moon - 1 : moon;
    }

    /** How many months after month 11 the leap month stands; beyond all of them when the year has none. */
    private static int leapPosition(int first, int next) {
        if (next - first < MONTHS_OF_LEAP_YEAR) {
            return NO_LEAP_MONTH;
        }
        for (int position = 1; position < MONTHS_OF_LEAP_YEAR; position++) {
            if (termAtStart(first + position) == termAtStart(first + position + 1)) {
                return position;
            }
        }
        throw new IllegalStateException("Expected a month without principal term among 13, but found none.");
    }

    private static int termAtStart(int moon) {
        return SolarLongitude.principalTerm(LocalDayOfHanoi.julianDayOfMidnight(firstDay(moon)));
    }

    private static int moonOnOrBefore(int epochDay) {
        int moon = (int) Math.round((epochDay - firstDay(0)) / NewMoon.SYNODIC_MONTH_DAYS);
        while (firstDay(moon) > epochDay) {
            moon--;
        }
        while (firstDay(moon + 1) <= epochDay) {
            moon++;
        }
        return moon;
    }

    private static int firstDay(int moon) {
        return LocalDayOfHanoi.epochDay(NewMoon.julianDay(moon));
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Expected to convert a date from " + FIRST_YEAR + " to " + LAST_YEAR
                    + ", but the year is " + year + ".");
        }
    }
}
