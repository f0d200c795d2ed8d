package congvu.domain.signal;

import congvu.domain.identity.StableId;

/** The id of a signal: the same for every replay, on every machine, by whatever pack or version of the rule. */
public final class SignalId {
    private SignalId() {}

    /** The first 128 bits of SHA-256 over kind of subject, subject, rule and occurrence, in hexadecimal. */
    public static String of(SignalSubject subject, String ruleId, String occurrence) {
        return StableId.of(subject.kind() + "|" + subject.id() + "|" + ruleId + "|" + occurrence);
    }
}
