package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;

/**
 * A partition has told the tasks of units everything that follows from its events up to a tick, rates included.
 *
 * @param partition of the input
 * @param tick epoch milliseconds
 */
record WorkedMessage(int partition, long tick) {

    static WorkedMessage read(PackedReader in) {
        UnitMessageKind.WORKED.open(in);
        return new WorkedMessage(in.getUnsignedInt(), in.getSigned());
    }

    byte[] write(PackedWriter out) {
        out.reset().put(UnitMessageKind.WORKED.code());
        return out.putUnsigned(partition).putSigned(tick).toBytes();
    }
}
