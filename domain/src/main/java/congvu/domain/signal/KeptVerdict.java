package congvu.domain.signal;

/**
 * What was said of a day or period that is over, kept although newer reference data would say otherwise: what has ended
 * keeps its verdict (ADR 0007). It ends when a fact of that time changes, or a rate: then all is judged anew.
 *
 * @param ruleId the rule whose signal it is
 * @param fromDay first local day that it rests on
 * @param untilDay last local day that it rests on
 * @param isStanding whether the signal stays; otherwise it stays away
 */
public record KeptVerdict(String signalId, String ruleId, int fromDay, int untilDay, boolean isStanding) {

    boolean covers(int epochDay) {
        return fromDay <= epochDay && epochDay <= untilDay;
    }
}
