package congvu.app.outcome;

import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest state of every whole-file obligation, packed: a few words a case. Steps are parts of cases, not cases. */
public final class ObligationView {

    /**
     * One case.
     *
     * @param unitId the unit that owns it now
     * @param events accepted events in its journal
     */
    public record Case(String unitId, CaseStanding standing, int events) {}

    private final Map<String, Case> byObligation = new HashMap<>();
    private final Map<String, String> unitIds = new HashMap<>();

    /** Takes one record of the topic; a tombstone forgets the case. */
    void take(String obligationId, @Nullable Obligation obligation) {
        if (obligation == null) {
            byObligation.remove(obligationId);
        } else if (obligation.getKind() == ObligationKind.WHOLE_FILE) {
            String unitId = unitIds.computeIfAbsent(obligation.getUnitId(), same -> same);
            byObligation.put(obligationId, new Case(unitId, CaseStanding.of(obligation), obligation.getRevision()));
        }
    }

    public Optional<Case> find(String obligationId) {
        return Optional.ofNullable(byObligation.get(obligationId));
    }

    Iterable<Case> all() {
        return byObligation.values();
    }
}
