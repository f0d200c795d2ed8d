package congvu.domain.fact;

import congvu.domain.alert.AlertRule;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * An alert of the ladder that stands or stood.
 *
 * @param key id of the alert
 * @param at when the point of the ladder was reached
 * @param bearer whole file or step
 * @param isOpen whether nothing has ended it yet
 * @param promiseNumber over the life of the file, from 0
 * @param isApologised whether a letter of apology (form 04) was there when the point was reached
 * @param reAppointments new appointments made by then
 */
public record AlertFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        ObligationFamily family,
        String procedureId,
        ObligationKind bearer,
        AlertRule rule,
        boolean isOpen,
        int level,
        int promiseNumber,
        PromiseKind promiseKind,
        boolean isApologised,
        int reAppointments)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.ALERT;
    }
}
