package congvu.streams.signal;

import congvu.domain.rule.UnitHit;
import congvu.domain.signal.UnitHitChange;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one file or person tells one unit, on the way from the task that keeps it to the task of the unit.
 *
 * <p>Each change says what is there now, or that it is gone: taken twice it changes nothing.
 *
 * @param unitId the unit that is told
 * @param teller who tells: the same hit of the same teller is the same hit
 */
public record UnitHits(String unitId, String teller, List<UnitHitChange> changes) {

    public UnitHits {
        changes = List.copyOf(changes);
    }

    /** One message for each unit that is told something, in the order of the changes. */
    public static List<UnitHits> of(String teller, List<UnitHitChange> changes) {
        Map<String, List<UnitHitChange>> byUnit = new LinkedHashMap<>();
        for (UnitHitChange change : changes) {
            byUnit.computeIfAbsent(change.hit().targetUnitId(), unit -> new ArrayList<>())
                    .add(change);
        }
        List<UnitHits> messages = new ArrayList<>();
        byUnit.forEach((unit, ofUnit) -> messages.add(new UnitHits(unit, teller, ofUnit)));
        return messages;
    }

    /** The key by which the message meets the unit's task. */
    public byte[] key() {
        return unitId.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] toBytes() {
        PackedWriter out = new PackedWriter();
        out.put(UnitMessageKind.HIT.code()).putText(unitId).putText(teller);
        for (UnitHitChange change : changes) {
            out.put((byte) (change.isThere() ? 1 : 0));
            HitCodec.write(out, change.hit().hit());
        }
        return out.toBytes();
    }

    public static UnitHits read(PackedReader in) {
        UnitMessageKind.HIT.open(in);
        String unitId = in.getText();
        String teller = in.getText();
        List<UnitHitChange> changes = new ArrayList<>();
        while (in.hasMore()) {
            boolean isThere = in.get() != 0;
            changes.add(new UnitHitChange(new UnitHit(unitId, HitCodec.read(in)), isThere));
        }
        return new UnitHits(unitId, teller, changes);
    }
}
