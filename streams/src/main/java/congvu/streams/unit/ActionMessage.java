package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;

/**
 * What a person did about a signal of a unit, on its way to the task of that unit, with the place where it stands: the
 * task of the unit may still refuse it.
 */
final class ActionMessage {
    private final String topic;
    private final int partition;
    private final long offset;
    private final byte[] action;

    /**
     * @param topic that holds it
     * @param partition that holds it
     * @param offset its offset
     * @param action an {@code OperatorAction} in the frame of our own schema: fields that a source added are gone
     */
    ActionMessage(String topic, int partition, long offset, byte[] action) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.action = action;
    }

    static ActionMessage read(PackedReader in) {
        UnitMessageKind.ACTION.open(in);
        return new ActionMessage(in.getText(), in.getUnsignedInt(), in.getSigned(), in.getBytes(in.getUnsignedInt()));
    }

    byte[] write(PackedWriter out) {
        out.reset().put(UnitMessageKind.ACTION.code());
        out.putText(topic).putUnsigned(partition).putSigned(offset);
        return out.putUnsigned(action.length).put(action, 0, action.length).toBytes();
    }

    String topic() {
        return topic;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    /** Framed; not a copy. */
    byte[] action() {
        return action;
    }
}
