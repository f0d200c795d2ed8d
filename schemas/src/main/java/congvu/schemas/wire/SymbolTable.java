package congvu.schemas.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that repeat, found by their bytes, so that a unit's code is made into a String once and not for every record.
 * A cache, not a set: of bounded size, and texts that fall into the same place push each other out, so hostile texts
 * cost time but neither memory nor correctness.
 */
public final class SymbolTable {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Power of two. */
    private static final int PLACES = 8_192;

    private static final int PROBES = 4;
    private static final int LONGEST_BYTES = 128;

    private final byte[][] keys = new byte[PLACES][];
    private final @Nullable String[] texts = new @Nullable String[PLACES];

    /** The text in these bytes, UTF-8. */
    public String text(byte[] bytes, int offset, int length) {
        if (length > LONGEST_BYTES) {
            return new String(bytes, offset, length, StandardCharsets.UTF_8);
        }
        int home = place(bytes, offset, length);
        for (int probe = 0; probe < PROBES; probe++) {
            int place = (home + probe) & (PLACES - 1);
            String known = texts[place];
            if (known == null) {
                return keep(place, bytes, offset, length);
            }
            byte[] key = keys[place];
            if (Arrays.equals(key, 0, key.length, bytes, offset, offset + length)) {
                return known;
            }
        }
        return keep(home, bytes, offset, length);
    }

    private String keep(int place, byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        keys[place] = Arrays.copyOfRange(bytes, offset, offset + length);
        texts[place] = text;
        return text;
    }

    private static int place(byte[] bytes, int offset, int length) {
        long hash = length * MULTIPLIER;
        int i = offset;
        int end = offset + length;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = (rest << 8) | (bytes[i] & 0xff);
        }
        hash = (hash ^ rest) * MULTIPLIER;
        return (int) (hash >>> 40) & (PLACES - 1);
    }
}
