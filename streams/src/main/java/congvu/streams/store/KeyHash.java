package congvu.streams.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hash of a key given as a slice of bytes, eight bytes at a time.
 *
 * <p>The seed is drawn anew for each process, so that a sender of chosen keys cannot make them meet. Nothing that is
 * published depends on the order of a hash table.
 */
final class KeyHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = new SecureRandom().nextLong();
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private KeyHash() {}

    static int of(byte[] bytes, int offset, int length) {
        long h = SEED + length * STEP;
        int at = offset;
        int end = offset + length;
        while (end - at >= Long.BYTES) {
            h = stir(h, (long) LONGS.get(bytes, at));
            at += Long.BYTES;
        }
        if (at < end) {
            h = stir(h, rest(bytes, at, end));
        }
        return (int) (h >>> 32);
    }

    private static long rest(byte[] bytes, int from, int end) {
        long rest = 0;
        for (int i = from; i < end; i++) {
            rest = rest << 8 | (bytes[i] & 0xFF);
        }
        return rest;
    }

    private static long stir(long h, long word) {
        long x = (h ^ word) * STEP;
        x = (x ^ x >>> 32) * MIX;
        return x ^ x >>> 29;
    }
}
