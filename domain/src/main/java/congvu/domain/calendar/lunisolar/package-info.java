/**
 * The Vietnamese lunisolar calendar, computed at UTC+7, and what it lets one forecast about a year's holidays.
 *
 * <p>Not here: what was decided; decisions are data and always win over a forecast.
 */
@NullMarked
package congvu.domain.calendar.lunisolar;

import org.jspecify.annotations.NullMarked;
