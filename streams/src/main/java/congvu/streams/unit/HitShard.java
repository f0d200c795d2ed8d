package congvu.streams.unit;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.HitCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some hits of one unit as bytes: what they have in common stands once. Where the event of a fact stands is kept only
 * where it may be told: never of facts that may tell of a person.
 */
final class HitShard {
    private static final byte FORMAT = 1;

    private HitShard() {}

    /** What many hits share. */
    private record Head(String ruleId, String legId, String packId, int version, FactKind kind, String unitId) {
        static Head of(Hit hit) {
            return new Head(hit.ruleId(), hit.legId(), hit.packId(), hit.version(), hit.kind(), hit.unitId());
        }
    }

    static byte[] write(PackedWriter out, List<Hit> hits) {
        Map<Head, List<Hit>> byHead = new LinkedHashMap<>();
        hits.forEach(hit ->
                byHead.computeIfAbsent(Head.of(hit), head -> new ArrayList<>()).add(hit));
        out.reset().put(FORMAT);
        byHead.forEach((head, ofHead) -> {
            out.putText(head.ruleId).putText(head.legId).putText(head.packId).putUnsigned(head.version);
            out.put((byte) head.kind.code()).putText(head.unitId).putUnsigned(ofHead.size());
            ofHead.forEach(hit -> write(out, hit));
        });
        return out.toBytes();
    }

    /** Adds the hits of a shard. */
    static void read(PackedReader in, List<Hit> hits) {
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "Expected hits of a unit of format " + FORMAT + ", but found format " + format + ".");
        }
        while (in.hasMore()) {
            Head head = new Head(
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getUnsignedInt(),
                    FactKind.ofCode(in.get()),
                    in.getText());
            int size = in.getUnsignedInt();
            for (int i = 0; i < size; i++) {
                hits.add(read(in, head));
            }
        }
    }

    private static void write(PackedWriter out, Hit hit) {
        out.putText(hit.factKey()).putSigned(hit.epochDay()).putSigned(hit.at());
        HitCodec.writePlace(out, hit.kind().mayTellOfPersons() ? null : hit.place());
    }

    private static Hit read(PackedReader in, Head head) {
        return new Hit(
                head.ruleId,
                head.legId,
                head.packId,
                head.version,
                head.kind,
                in.getText(),
                head.unitId,
                (int) in.getSigned(),
                in.getSigned(),
                HitCodec.readPlace(in));
    }
}
