package congvu.domain.fact;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationState;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * A span of working time in which nothing happened to an open dossier, task or case.
 *
 * @param key source and event id of the event before it
 * @param at when it became as long as the rule asks
 * @param lastEventType the event before it
 * @param state where the file stood all that time
 * @param workingDays full working days without an event that are asked for by the rule
 */
public record GapFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        ObligationFamily family,
        String procedureId,
        DossierEventType lastEventType,
        ObligationState state,
        int workingDays)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.GAP;
    }
}
