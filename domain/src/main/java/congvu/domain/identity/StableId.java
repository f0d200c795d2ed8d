package congvu.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An id made of a name: the same for every replay, on every machine. */
public final class StableId {
    private static final int ID_BYTES = 16;

    private StableId() {}

    /** The first 128 bits of SHA-256 over a name in UTF-8, in hexadecimal. */
    public static String of(String name) {
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
