package congvu.producers.simulate.truth;

/**
 * A signal that must stand at the end of the simulation, by the default rule pack.
 *
 * @param ruleId of the default pack
 * @param subject what it is about
 * @param subjectId of the obligation or unit, or staff token
 * @param occurrence which one, of all signals of the rule about the subject: kind and key of the fact where every fact is a
 *     signal, else the first day of what is counted together
 * @param unitId unit that answers for it
 * @param epochDay local day on which the rule began to hold; of a period its first day
 */
public record SignalTruth(
        String ruleId, Subject subject, String subjectId, String occurrence, String unitId, int epochDay) {

    /** As the results name it. */
    public enum Subject {
        OBLIGATION,
        STAFF,
        UNIT
    }

    /** The id under which the signal is published: the same for every replay. */
    public String signalId() {
        return PublishedId.of(subject + "|" + subjectId + "|" + ruleId + "|" + occurrence);
    }
}
