package congvu.streams.rate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whom a rate is about: a unit alone, or a unit with all units below it. As text {@code unit} or {@code unit/**}, which
 * is how it stands in keys.
 */
record RateScope(String unitId, boolean withDescendants) {

    private static final String DESCENDANTS = "/**";
    private static final byte[] DESCENDANTS_BYTES = DESCENDANTS.getBytes(StandardCharsets.UTF_8);

    String text() {
        return withDescendants ? unitId + DESCENDANTS : unitId;
    }

    /** The unit's id alone, out of a {@link #key}. */
    static byte[] unitOf(byte[] key) {
        int cut = key.length - DESCENDANTS_BYTES.length;
        boolean isOfDescendants =
                cut > 0 && Arrays.equals(key, cut, key.length, DESCENDANTS_BYTES, 0, DESCENDANTS_BYTES.length);
        return isOfDescendants ? Arrays.copyOf(key, cut) : key;
    }

    byte[] key() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
