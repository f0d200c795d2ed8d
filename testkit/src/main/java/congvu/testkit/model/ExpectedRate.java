package congvu.testkit.model;

import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.RateUnavailableReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rate as the model finds it.
 *
 * @param key {@code unit[/**]|procedure|period|formula}
 * @param ratio six decimals, half up; {@code null} when the denominator is zero
 * @param revision files accepted in the group, and those of them that ended
 * @param isFinal the period is over and every file of the group has left the store
 */
public record ExpectedRate(
        String key,
        String unitId,
        boolean withDescendants,
        String procedureId,
        PeriodKind periodKind,
        LocalDate periodStart,
        String formulaId,
        long numerator,
        long denominator,
        long excluded,
        @Nullable BigDecimal ratio,
        @Nullable RateUnavailableReason unavailableReason,
        long revision,
        boolean isFinal) {}
