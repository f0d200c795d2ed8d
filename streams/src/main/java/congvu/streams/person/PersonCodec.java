package congvu.streams.person;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import congvu.domain.signal.FactHits;
import congvu.domain.signal.PersonSignals;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.HitCodec;
import congvu.streams.signal.SignalsCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed form of {@link PersonState}: form (1 byte), next due (8 bytes), accepted actions, facts that wait, signals.
 * Not thread safe: buffers are used again.
 */
final class PersonCodec {
    private static final byte FORM = 1;

    private final PackedWriter out = new PackedWriter();
    private final PackedReader in = new PackedReader();

    byte[] pack(PersonState state) {
        out.reset();
        out.put(FORM);
        out.putFixed(state.nextDueAt());
        out.putUnsigned(state.acceptedActions());
        out.putUnsigned(state.person().waiting().size());
        for (FactHits fact : state.person().waiting()) {
            out.put((byte) fact.kind().code()).putText(fact.factKey()).putSigned(fact.settlesAt());
            write(fact.now());
            write(fact.settled());
        }
        SignalsCodec.write(out, state.person().signals());
        return out.toBytes();
    }

    /** @throws IllegalStateException for a form of a later version */
    PersonState unpack(byte[] packed) {
        in.over(packed);
        byte form = in.get();
        if (form != FORM) {
            throw new IllegalStateException("Expected persons of form " + FORM + ", but found form " + form + ".");
        }
        long nextDueAt = in.getFixed();
        long accepted = in.getUnsigned();
        int size = in.getUnsignedInt();
        List<FactHits> waiting = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            FactKind kind = FactKind.ofCode(in.get());
            String key = in.getText();
            long settlesAt = in.getSigned();
            waiting.add(new FactHits(kind, key, read(), read(), settlesAt));
        }
        return new PersonState(nextDueAt, accepted, PersonSignals.of(waiting, SignalsCodec.read(in)));
    }

    private void write(FactHits.Met met) {
        out.putUnsigned(met.own().size());
        met.own().forEach(hit -> HitCodec.write(out, hit));
        out.putUnsigned(met.ofUnits().size());
        met.ofUnits().forEach(told -> HitCodec.write(out, told));
    }

    private FactHits.Met read() {
        int own = in.getUnsignedInt();
        List<Hit> hits = new ArrayList<>(own);
        for (int i = 0; i < own; i++) {
            hits.add(HitCodec.read(in));
        }
        int ofUnits = in.getUnsignedInt();
        List<UnitHit> told = new ArrayList<>(ofUnits);
        for (int i = 0; i < ofUnits; i++) {
            told.add(HitCodec.readOfUnit(in));
        }
        return new FactHits.Met(hits, told);
    }
}
