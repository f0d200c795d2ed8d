package congvu.domain.calendar.lunisolar;

/**
 * A date of the Vietnamese lunisolar calendar.
 *
 * @param year the Gregorian year in which the lunar year begins
 * @param month 1 to 12
 * @param leap the second of two months with this number
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {}
