package congvu.producers.simulate.truth;

/**
 * An alert that a deadline has passed, of which the simulation makes sure.
 *
 * @param obligationId the obligation
 * @param family what it belongs to
 * @param promise number of the broken promise
 * @param isAgain whether it was a new appointment that was broken
 * @param dueAt the deadline, epoch milliseconds
 * @param state how it stands at the end
 */
public record ExpectedAlert(
        String obligationId, ObligationTruth.Family family, int promise, boolean isAgain, long dueAt, State state) {

    /** The id under which the alert is published: the same for every replay. */
    public String alertId() {
        String rule = isAgain ? "OVERDUE_AGAIN" : "OVERDUE";
        return PublishedId.of(obligationId + "|" + rule + "|" + promise + "|1");
    }

    /** How an alert stands, as the results name it. */
    public enum State {
        /** Still open. */
        RAISED,
        /** Ended late. */
        RESOLVED,
        /** Ended in time, which was told late. */
        RETRACTED,
        /** A later promise took the place of the broken one. */
        SUPERSEDED
    }
}
