package congvu.streams.unit;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.signal.PersonalHit;
import congvu.domain.signal.UnitHitChange;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hits that units were told, in shards: one for each teller, and many for all persons together, who do not say who
 * they are. A change then costs a shard, and not all that a unit was ever told.
 */
final class UnitHitStore {
    private static final byte HITS = 'H';
    private static final int SHARD_DAYS = 16;
    private static final int SHARD_CHARS = 2;

    private final LoggedHashStore store;
    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    UnitHitStore(LoggedHashStore store) {
        this.store = store;
    }

    static boolean isShard(byte[] key) {
        return key.length > 0 && key[0] == HITS;
    }

    /** The unit that the hits of a shard were told to. */
    String unitOf(Entry shard) {
        reader.over(shard.key()).get();
        return reader.getText();
    }

    /** All hits of a unit; shards that have left the store are taken out of the list. */
    List<Hit> read(List<Entry> shards) {
        shards.removeIf(shard -> !shard.isPresent());
        List<Hit> hits = new ArrayList<>();
        for (Entry shard : shards) {
            HitShard.read(reader.over(shard.value()), hits);
        }
        return hits;
    }

    /**
     * Carries out a change; what is there already, or is not there to be taken back, changes nothing.
     *
     * @param shards of the unit; a new one is added
     * @return the hits that are not as they were: as they were, and as they are
     */
    List<Hit> apply(String unitId, String teller, UnitHitChange change, List<Entry> shards) {
        Hit told = change.hit().hit();
        byte[] key = keyOf(unitId, teller, told);
        Entry shard = store.find(key);
        List<Hit> hits = new ArrayList<>();
        if (shard != null) {
            HitShard.read(reader.over(shard.value()), hits);
        }
        Hit known = takeOut(hits, told);
        Hit now = change.isThere() ? plain(told) : null;
        List<Hit> changed = new ArrayList<>(2);
        if (known == null ? now == null : known.equals(now)) {
            return changed;
        }
        if (known != null) {
            changed.add(known);
        }
        if (now != null) {
            hits.add(now);
            changed.add(now);
        }
        write(key, shard, hits, shards);
        return changed;
    }

    /** Forgets the shards of which every hit is older. */
    void forgetBefore(long oldestMillis, List<Entry> shards) {
        List<Hit> hits = new ArrayList<>();
        for (Entry shard : shards) {
            hits.clear();
            if (shard.isPresent()) {
                HitShard.read(reader.over(shard.value()), hits);
                if (hits.stream().allMatch(hit -> hit.at() < oldestMillis)) {
                    store.remove(shard);
                }
            }
        }
        shards.removeIf(shard -> !shard.isPresent());
    }

    private void write(byte[] key, @Nullable Entry shard, List<Hit> hits, List<Entry> shards) {
        if (hits.isEmpty() && shard != null) {
            store.remove(shard);
        } else if (shard != null) {
            store.put(shard, HitShard.write(writer, hits));
        } else {
            shards.add(store.put(key, HitShard.write(writer, hits)));
        }
    }

    private static @Nullable Hit takeOut(List<Hit> hits, Hit told) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).isSameHit(told)) {
                return hits.remove(i);
            }
        }
        return null;
    }

    /** As it is kept: {@link HitShard} leaves out where a personal fact stands. */
    private static Hit plain(Hit hit) {
        return hit.kind().mayTellOfPersons() && hit.place() != null ? hit.at(hit.factKey(), null) : hit;
    }

    /** The day of a person is part of what its key is made of, and never changes; other facts may be moved. */
    private byte[] keyOf(String unitId, String teller, Hit hit) {
        writer.reset().put(HITS).putText(unitId).putText(teller);
        if (teller.equals(PersonalHit.TELLER)) {
            boolean isDay = hit.kind() == FactKind.DAY;
            writer.putSigned(isDay ? Math.floorDiv(hit.epochDay(), SHARD_DAYS) : 0);
            writer.putText(hit.factKey()
                    .substring(0, Math.min(SHARD_CHARS, hit.factKey().length())));
        }
        return writer.toBytes();
    }
}
