package congvu.testkit.subscriber;

import org.jspecify.annotations.Nullable;

/**
 * A record as a consumer hands it over.
 *
 * @param place topic and partition
 * @param offset its offset; offsets have gaps, as those of transactions do
 * @param key bytes of the key
 * @param value bytes of the value, in their frame; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Delivery(Place place, long offset, byte[] key, byte @Nullable [] value) {}
