package congvu.testkit.boston;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of must-show figures for one set of cases.
 *
 * @param onTimeRate closed on time / closed with a target, six decimals half up; {@code null} where nothing with a target was
 *     closed
 * @param breachAlerts cases that ever passed their target: closed late or open overdue
 */
public record BostonFigures(
        long cases,
        long events,
        long closedOnTime,
        long closedLate,
        @Nullable BigDecimal onTimeRate,
        long openOverdue,
        long openNotDue,
        long noTarget,
        long breachAlerts) {

    static BostonFigures of(Collection<BostonCase> cases) {
        Map<BostonVerdict, Long> count = new EnumMap<>(BostonVerdict.class);
        long events = 0;
        for (BostonCase one : cases) {
            count.merge(one.verdict(), 1L, Long::sum);
            events += one.events();
        }
        long onTime = count.getOrDefault(BostonVerdict.CLOSED_ON_TIME, 0L);
        long late = count.getOrDefault(BostonVerdict.CLOSED_LATE, 0L);
        long openOverdue = count.getOrDefault(BostonVerdict.OPEN_OVERDUE, 0L);
        return new BostonFigures(
                cases.size(),
                events,
                onTime,
                late,
                rate(onTime, onTime + late),
                openOverdue,
                count.getOrDefault(BostonVerdict.OPEN_NOT_DUE, 0L),
                count.getOrDefault(BostonVerdict.NO_TARGET, 0L),
                late + openOverdue);
    }

    private static @Nullable BigDecimal rate(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
    }
}
