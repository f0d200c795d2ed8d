package congvu.testkit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id that a result has, as the contract of its topic says. */
public final class PublishedId {

    private PublishedId() {}

    /** The first 32 hex characters of SHA-256. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to know SHA-256, but this one does not.", e);
        }
    }
}
