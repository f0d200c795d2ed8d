package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;
import org.jspecify.annotations.Nullable;

/** A record of reference data on its way to the tasks of units: as it came, framed. */
final class ReferenceMessage {
    private final byte[] key;
    private final byte @Nullable [] value;

    /**
     * @param key as on the topic of reference data
     * @param value no value withdraws what the key speaks of
     */
    ReferenceMessage(byte[] key, byte @Nullable [] value) {
        this.key = key;
        this.value = value;
    }

    static ReferenceMessage read(PackedReader in) {
        UnitMessageKind.REFERENCE.open(in);
        byte[] key = in.getBytes(in.getUnsignedInt());
        int marked = in.getUnsignedInt();
        return new ReferenceMessage(key, marked == 0 ? null : in.getBytes(marked - 1));
    }

    byte[] write(PackedWriter out) {
        out.reset().put(UnitMessageKind.REFERENCE.code());
        out.putUnsigned(key.length).put(key, 0, key.length);
        if (value == null) {
            out.putUnsigned(0);
        } else {
            out.putUnsigned(value.length + 1L).put(value, 0, value.length);
        }
        return out.toBytes();
    }

    /** Not a copy. */
    byte[] key() {
        return key;
    }

    /** Not a copy. */
    byte @Nullable [] value() {
        return value;
    }
}
