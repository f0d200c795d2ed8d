package congvu.domain.signal;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hit of a fact of a person, as it leaves the task that keeps the person: neither the token nor the fact nor the event
 * can be read from it, and nothing tells that two of them are of one person. It is only told apart.
 */
public final class PersonalHit {
    /** Who tells: the same for everybody, since the hits tell themselves apart. No id holds a bar. */
    public static final String TELLER = "|staff";

    private static final int KEY_BYTES = 16;

    private PersonalHit() {}

    static UnitHit of(String staffToken, UnitHit told) {
        Hit hit = told.hit();
        return new UnitHit(
                told.targetUnitId(),
                new Hit(
                        hit.ruleId(),
                        hit.legId(),
                        hit.packId(),
                        hit.version(),
                        hit.kind(),
                        keyOf(staffToken, hit.kind(), hit.factKey()),
                        hit.unitId(),
                        hit.epochDay(),
                        hit.at(),
                        null));
    }

    /** The first 128 bits of SHA-256 over person and fact, in hexadecimal. */
    static String keyOf(String staffToken, FactKind kind, String factKey) {
        String name = "staff|" + staffToken + "|" + kind + "|" + factKey;
        byte[] hash = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java runtime to have SHA-256, but found none.", e);
        }
    }
}
