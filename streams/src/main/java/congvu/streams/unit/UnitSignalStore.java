package congvu.streams.unit;

import congvu.domain.signal.KeptVerdict;
import congvu.domain.signal.RunBreak;
import congvu.domain.signal.SubjectSignals;
import congvu.domain.signal.UnitSignals;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.SignalsCodec;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The signals of units in the store: one entry for each unit of which any was ever told. */
final class UnitSignalStore {
    private static final byte SIGNALS = 'S';

    private final LoggedHashStore store;
    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    UnitSignalStore(LoggedHashStore store) {
        this.store = store;
    }

    static boolean isSignals(byte[] key) {
        return key.length > 0 && key[0] == SIGNALS;
    }

    static String unitOf(Entry entry) {
        return new String(entry.key(), 1, entry.key().length - 1, StandardCharsets.UTF_8);
    }

    UnitSignals read(String unitId) {
        Entry entry = store.find(keyOf(unitId));
        if (entry == null) {
            return UnitSignals.NONE;
        }
        PackedReader in = reader.over(entry.value());
        SubjectSignals signals = SignalsCodec.read(in);
        int size = in.getUnsignedInt();
        List<KeptVerdict> kept = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            kept.add(new KeptVerdict(
                    in.getText(), in.getText(), (int) in.getSigned(), (int) in.getSigned(), in.get() != 0));
        }
        int breaks = in.getUnsignedInt();
        List<RunBreak> broken = new ArrayList<>(breaks);
        for (int i = 0; i < breaks; i++) {
            broken.add(new RunBreak(in.getText(), (int) in.getSigned()));
        }
        return new UnitSignals(signals.published(), signals.actions(), kept, broken);
    }

    void write(String unitId, UnitSignals signals) {
        byte[] key = keyOf(unitId);
        if (signals.isEmpty()) {
            Entry entry = store.find(key);
            if (entry != null) {
                store.remove(entry);
            }
            return;
        }
        writer.reset();
        SignalsCodec.write(writer, new SubjectSignals(List.of(), signals.published(), signals.actions(), List.of()));
        writer.putUnsigned(signals.kept().size());
        for (KeptVerdict one : signals.kept()) {
            writer.putText(one.signalId()).putText(one.ruleId());
            writer.putSigned(one.fromDay()).putSigned(one.untilDay()).put((byte) (one.isStanding() ? 1 : 0));
        }
        writer.putUnsigned(signals.breaks().size());
        signals.breaks().forEach(one -> writer.putText(one.ruleId()).putSigned(one.afterDay()));
        store.put(key, writer.toBytes());
    }

    private static byte[] keyOf(String unitId) {
        byte[] id = unitId.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[id.length + 1];
        key[0] = SIGNALS;
        System.arraycopy(id, 0, key, 1, id.length);
        return key;
    }
}
