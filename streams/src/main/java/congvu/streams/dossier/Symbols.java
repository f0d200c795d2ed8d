package congvu.streams.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One string object for each distinct name, found by its bytes without making the string again. Units, procedures and
 * sources are few; a table that fills up starts anew, so that hostile names cannot fill the memory.
 */
final class Symbols {
    private static final int SLOTS = 1 << 15;
    private static final int MAX_SYMBOLS = SLOTS / 2;

    /** Looked up by its bytes, never compared as a whole. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Symbol(byte[] bytes, String text) {}

    private @Nullable Symbol[] slots = new @Nullable Symbol[SLOTS];
    private int size;

    String at(byte[] bytes, int offset, int length) {
        int slot = hash(bytes, offset, length) & (SLOTS - 1);
        for (Symbol symbol = slots[slot]; symbol != null; symbol = slots[slot]) {
            if (Arrays.equals(symbol.bytes, 0, symbol.bytes.length, bytes, offset, offset + length)) {
                return symbol.text;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return add(bytes, offset, length);
    }

    private String add(byte[] bytes, int offset, int length) {
        if (size == MAX_SYMBOLS) {
            slots = new @Nullable Symbol[SLOTS];
            size = 0;
        }
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        Symbol symbol = new Symbol(copy, new String(copy, StandardCharsets.UTF_8));
        int slot = hash(bytes, offset, length) & (SLOTS - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        slots[slot] = symbol;
        size++;
        return symbol.text;
    }

    private static int hash(byte[] bytes, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
