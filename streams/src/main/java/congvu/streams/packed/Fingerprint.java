package congvu.streams.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** 64 bits that tell two records apart, to publish only what changed. Not for anything that an attacker could gain by. */
public final class Fingerprint {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    /** Of the bytes from {@code from} to the end, but for a stretch that does not count. */
    public static long of(byte[] bytes, int from, int butFrom, int butUntil) {
        return mix(of(bytes, from, butFrom), of(bytes, butUntil, bytes.length));
    }

    private static long of(byte[] bytes, int from, int until) {
        long hash = (until - from) * PRIME;
        int at = from;
        for (; at + Long.BYTES <= until; at += Long.BYTES) {
            hash = mix(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < until; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return mix(hash, rest);
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
