package congvu.testkit.subscriber;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.contract.RecordLaw;
import congvu.schemas.registry.SchemaRegistry;
import congvu.schemas.wire.WireException;
import congvu.schemas.wire.WireFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** A subscriber that is right in everything but its flaw. */
final class PlantedSubscriber implements Subscriber {

    /** What it keeps; a copy stands for a file. */
    private record Kept(
            Map<Place, Long> positions, Map<String, Map<String, Seen>> seen, Map<String, View.Share> rates) {
        static Kept empty() {
            return new Kept(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        Kept copy() {
            Map<String, Map<String, Seen>> each = new HashMap<>();
            seen.forEach((topic, keys) -> each.put(topic, new HashMap<>(keys)));
            return new Kept(new HashMap<>(positions), each, new HashMap<>(rates));
        }
    }

    /** What is known of a key; more than one of it stands only for who counts. */
    private record Seen(int version, boolean isOver, int standing) {}

    private static final Map<Path, Kept> DISK = new HashMap<>();
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();

    private final Flaw flaw;
    private final Path folder;
    private final SchemaRegistry registry;
    private final Kept now;

    PlantedSubscriber(Flaw flaw, Path folder, SchemaRegistry registry) {
        this.flaw = flaw;
        this.folder = folder;
        this.registry = registry;
        Kept kept = DISK.getOrDefault(folder, Kept.empty()).copy();
        this.now = flaw == Flaw.FORGETS_WHAT_IT_SHOWED
                ? new Kept(kept.positions(), new HashMap<>(), new HashMap<>())
                : kept;
    }

    @Override
    public Map<Place, Long> positions() {
        return now.positions();
    }

    @Override
    public void take(List<Delivery> poll) {
        if (flaw == Flaw.KEEPS_ITS_PLACE_TOO_EARLY) {
            Kept early = now.copy();
            for (int i = 0; i < poll.size(); i++) {
                take(poll.get(i));
                early.positions().putAll(now.positions());
                DISK.put(folder, early);
            }
        } else {
            poll.forEach(this::take);
        }
        DISK.put(folder, now.copy());
    }

    @Override
    public View view() {
        Map<String, Set<String>> standing = new HashMap<>();
        topicsWithStates().forEach(topic -> {
            Set<String> keys = new TreeSet<>();
            now.seen().getOrDefault(topic.name(), Map.of()).forEach((key, seen) -> {
                if (seen.standing() > 0) {
                    keys.add(key);
                }
            });
            standing.put(topic.name(), keys);
        });
        return new View(standing, now.rates());
    }

    private static List<TopicSpec> topicsWithStates() {
        return List.of(CATALOGUE.alerts(), CATALOGUE.signals());
    }

    private void take(Delivery record) {
        Place place = record.place();
        if (flaw != Flaw.TRUSTS_ARRIVAL && record.offset() < now.positions().getOrDefault(place, 0L)) {
            return;
        }
        now.positions().merge(place, record.offset() + 1, Math::max);
        Optional<TopicSpec> topic = CATALOGUE.find(place.topic());
        if (topic.isEmpty()) {
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        byte[] value = record.value();
        if (value != null) {
            decode(topic.get(), value).ifPresent(told -> takeValue(topic.get(), key, told));
        } else if (flaw == Flaw.FALLS_OVER_TOMBSTONES) {
            throw new IllegalStateException("no value");
        } else if (flaw != Flaw.PASSES_OVER_TOMBSTONES) {
            now.seen().getOrDefault(place.topic(), new HashMap<>()).remove(key);
            now.rates().remove(key);
        }
    }

    private void takeValue(TopicSpec topic, String key, GenericRecord told) {
        if (topic.equals(CATALOGUE.rates())) {
            now.rates().put(key, new View.Share((long) told.get("numerator"), (long) told.get("denominator")));
        } else if (RecordLaw.of(topic) == RecordLaw.TRANSITION) {
            Map<String, Seen> keys = now.seen().computeIfAbsent(topic.name(), none -> new HashMap<>());
            Seen before = keys.getOrDefault(key, new Seen(0, false, 0));
            int version = (int) told.get("version");
            if (isNews(before, version)) {
                keys.put(key, after(before, topic, told.get("state").toString(), version));
            }
        }
    }

    private boolean isNews(Seen before, int version) {
        return switch (flaw) {
            case COUNTS_UP_AND_DOWN -> version >= before.version();
            case TRUSTS_ARRIVAL -> true;
            case ENDS_FOR_EVER -> !before.isOver() && version > before.version();
            default -> version > before.version();
        };
    }

    private Seen after(Seen before, TopicSpec topic, String state, int version) {
        boolean isOver = isOver(topic, state);
        int standing = isOver ? 0 : 1;
        if (flaw == Flaw.COUNTS_UP_AND_DOWN) {
            boolean begins = state.equals("RAISED") || before.version() == 0;
            standing = before.standing() + (isOver ? -1 : begins ? 1 : 0);
        }
        return new Seen(version, isOver, standing);
    }

    private boolean isOver(TopicSpec topic, String state) {
        return switch (flaw) {
            case KNOWS_COMPLETION_ONLY -> Set.of("RESOLVED", "DISMISSED").contains(state);
            case NEW_STATES_ARE_ENDS -> !Set.of("RAISED", "ACKNOWLEDGED").contains(state);
            case FALLS_OVER_NEW_STATES -> {
                if (state.equals("UNKNOWN")) {
                    throw new IllegalStateException("no such state");
                }
                yield RecordLaw.endings(topic.value()).contains(state);
            }
            default -> RecordLaw.endings(topic.value()).contains(state);
        };
    }

    private Optional<GenericRecord> decode(TopicSpec topic, byte[] framed) {
        try {
            Schema reader = topic.value();
            Schema writer = registry.schema(WireFrame.schemaId(framed));
            if (!writer.getFullName().equals(reader.getFullName())) {
                return stranger();
            }
            Schema used = flaw == Flaw.READS_BY_ITS_OWN_SCHEMA ? reader : writer;
            int length = framed.length - WireFrame.HEADER_BYTES;
            return Optional.of(new GenericDatumReader<GenericRecord>(used, reader)
                    .read(null, DecoderFactory.get().binaryDecoder(framed, WireFrame.HEADER_BYTES, length, null)));
        } catch (WireException notOurs) {
            return stranger();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<GenericRecord> stranger() {
        if (flaw == Flaw.FALLS_OVER_STRANGERS) {
            throw new IllegalStateException("who is that?");
        }
        return Optional.empty();
    }
}
