package congvu.streams.rate;

import java.nio.charset.StandardCharsets;

/**
 * Whom a rate is about: a unit alone, or a unit with all units below it. As text {@code unit} or {@code unit/**}, which
 * is how it stands in keys.
 */
record RateScope(String unitId, boolean withDescendants) {

    private static final String DESCENDANTS = "/**";

    String text() {
        return withDescendants ? unitId + DESCENDANTS : unitId;
    }

    byte[] key() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
