package congvu.domain.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a signal: the same for every replay, on every machine, by whatever pack or version of the rule. */
public final class SignalId {
    private static final int ID_BYTES = 16;

    private SignalId() {}

    /** The first 128 bits of SHA-256 over kind of subject, subject, rule and occurrence, in hexadecimal. */
    public static String of(SignalSubject subject, String ruleId, String occurrence) {
        String name = subject.kind() + "|" + subject.id() + "|" + ruleId + "|" + occurrence;
        byte[] hash = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java runtime to have SHA-256, but found none.", e);
        }
    }
}
