package congvu.streams.signal;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import org.jspecify.annotations.Nullable;

/** Hits as bytes. */
public final class HitCodec {

    private HitCodec() {}

    public static void write(PackedWriter out, Hit hit) {
        out.putText(hit.ruleId()).putText(hit.legId()).putText(hit.packId()).putUnsigned(hit.version());
        out.put((byte) hit.kind().code()).putText(hit.factKey()).putText(hit.unitId());
        out.putSigned(hit.epochDay()).putSigned(hit.at());
        writePlace(out, hit.place());
    }

    /** With the unit that it is told to. */
    public static void write(PackedWriter out, UnitHit told) {
        out.putText(told.targetUnitId());
        write(out, told.hit());
    }

    /** Where a fact stands; null where nothing is told of that. */
    public static void writePlace(PackedWriter out, @Nullable FactPlace place) {
        out.put((byte) (place == null ? 0 : 1));
        if (place != null) {
            out.putText(place.eventId()).putText(place.topic());
            out.putUnsigned(place.partition()).putUnsigned(place.offset());
        }
    }

    public static Hit read(PackedReader in) {
        return new Hit(
                in.getText(),
                in.getText(),
                in.getText(),
                in.getUnsignedInt(),
                FactKind.ofCode(in.get()),
                in.getText(),
                in.getText(),
                (int) in.getSigned(),
                in.getSigned(),
                readPlace(in));
    }

    public static UnitHit readOfUnit(PackedReader in) {
        return new UnitHit(in.getText(), read(in));
    }

    public static @Nullable FactPlace readPlace(PackedReader in) {
        return in.get() == 0 ? null : new FactPlace(in.getText(), in.getText(), in.getUnsignedInt(), in.getUnsigned());
    }
}
