package congvu.testkit.judgement;

/**
 * A law that the history of one alert breaks.
 *
 * @param position of the offending transition among those of its alert, from 1
 */
public record Violation(Law law, String alertId, int position, String found) {

    /** What every history of an alert keeps to. */
    public enum Law {
        /** Versions rise by exactly one, from one. */
        VERSIONS_RISE_BY_ONE,
        /** The first transition is RAISED. */
        FIRST_IS_RAISED,
        /** No transition says again what the one before it said. */
        NO_TRANSITION_TWICE,
        /** Only an event that ended the cycle resolves. */
        RESOLVED_BY_AN_ENDING_EVENT,
        /** From RETRACTED only back to what stands; nothing to UNKNOWN. */
        LEGAL_TRANSITION,
        /** Every transition names what brought it about. */
        CAUSE_FITS
    }

    @Override
    public String toString() {
        return law + " broken by transition " + position + " of alert " + alertId + ": " + found;
    }
}
