package congvu.producers.gateway.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that was just made: 256 random bits. It is shown once; what is kept is its hash.
 *
 * @param key what the source presents
 * @param sha256 what stands in the file of keys
 */
public record NewKey(String key, String sha256) {

    private static final String PREFIX = "cvg_";
    private static final int RANDOM_BYTES = 32;

    /** One more key. */
    public static NewKey make(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new NewKey(key, hashOf(key));
    }

    /** The hash of a key, as the file of keys has it. */
    public static String hashOf(String key) {
        return HexFormat.of().formatHex(KeyRing.sha256(key));
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "NewKey[" + sha256 + "]";
    }
}
