package congvu.domain.alert;

import congvu.domain.identity.StableId;

/** The id of an alert: the same for every replay, on every machine. */
public final class AlertId {
    private AlertId() {}

    /** The first 128 bits of SHA-256 over obligation, rule, promise number and level, in hexadecimal. */
    public static String of(String obligationId, AlertRule rule, int promiseNumber, int level) {
        return StableId.of(obligationId + "|" + rule + "|" + promiseNumber + "|" + level);
    }
}
