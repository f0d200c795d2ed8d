package congvu.domain.fact;

import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationState;
import congvu.domain.obligation.Verdict;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, task or case as a whole, as it stands.
 *
 * @param key id of the obligation
 * @param at acceptance
 * @param categoryCode of a case, as computed upstream; empty for none
 * @param endKind null while open
 * @param reAppointments with an apology, in all
 * @param supplements requests for papers in the latest cycle
 * @param transfers to another unit, in all
 * @param reopenings how often it was taken up again
 * @param isDisputed of a petition: more dislikes than likes, or raised again
 */
public record FileFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        ObligationFamily family,
        String procedureId,
        String categoryCode,
        ObligationState state,
        @Nullable EndKind endKind,
        Verdict verdictFirst,
        Verdict verdictLatest,
        boolean isOverdue,
        int reAppointments,
        int supplements,
        int transfers,
        int reopenings,
        boolean isDisputed)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.FILE;
    }
}
