package congvu.domain.fact;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * One event of a dossier, task or case, after corrections, with what it meant at that moment.
 *
 * @param key source and event id
 * @param procedureId empty for none
 * @param reasonCode empty for none
 * @param cycle 0 until the file is reopened
 * @param isInWorkingTime whether it happened within working time of the unit
 * @param minutesToClosing working minutes left of its local day, 0 outside working time after the last of them
 * @param hasDeadline whether a promise was running
 * @param termUsed share of the net term of that promise that was used, from 0; 0 without a deadline
 * @param isAfterDue whether it happened after the deadline of that promise
 * @param supplementNumber of a request for papers: which one of its cycle, from 1; 0 of other events
 * @param supplementNumberOfUnit the same of those by the same unit
 * @param reAppointmentNumber of an apology with a new appointment: which one of the file, from 1; 0 of other events
 * @param transfersBetween of a transfer: how many there were between these two units, either way, this one included; 0
 *     of other events
 * @param isEnd whether it ended its cycle
 * @param toldLateMinutes working minutes from when it happened to when it was first told; 0 where that is not known
 * @param wasDueWhenTold of an end in time: whether its deadline had passed when it was first told
 */
public record EventFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        ObligationFamily family,
        DossierEventType type,
        String procedureId,
        String reasonCode,
        int cycle,
        boolean isInWorkingTime,
        int minutesToClosing,
        boolean hasDeadline,
        double termUsed,
        boolean isAfterDue,
        int supplementNumber,
        int supplementNumberOfUnit,
        int reAppointmentNumber,
        int transfersBetween,
        boolean isEnd,
        long toldLateMinutes,
        boolean wasDueWhenTold)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.EVENT;
    }
}
