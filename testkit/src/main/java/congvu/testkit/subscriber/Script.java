package congvu.testkit.subscriber;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done to a subscriber, step by step, and what it must show in the end. */
final class Script {

    /** One step. */
    sealed interface Step {}

    /** The subscriber gets these records. */
    record Poll(List<Delivery> records) implements Step {}

    /** The subscriber gets these records and is killed after so many of them; all of them are in the log. */
    record Death(List<Delivery> records, int after) implements Step {}

    private static final int PARTITIONS = 2;

    /** A record and the marker that ends its transaction. */
    private static final int OFFSETS_TAKEN = 2;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Place, Long> ends = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();
    private final Map<String, View.Share> rates = new HashMap<>();

    List<Step> steps() {
        return List.copyOf(steps);
    }

    View truth() {
        return new View(standing, rates);
    }

    /** Appends a record to the log without handing it over yet. */
    Delivery append(String topic, String key, byte @Nullable [] value) {
        return append(topic, Math.floorMod(key.hashCode(), PARTITIONS), key.getBytes(StandardCharsets.UTF_8), value);
    }

    Delivery append(String topic, int partition, byte[] key, byte @Nullable [] value) {
        Place place = new Place(topic, partition);
        long offset = ends.merge(place, (long) OFFSETS_TAKEN, Long::sum) - OFFSETS_TAKEN;
        return new Delivery(place, offset, key, value);
    }

    void poll(Delivery... records) {
        steps.add(new Poll(List.of(records)));
    }

    void die(int after, Delivery... records) {
        steps.add(new Death(List.of(records), after));
    }

    /** A topic whose standing keys are compared, though there may be none. */
    void compares(String topic) {
        standing.computeIfAbsent(topic, none -> new HashSet<>());
    }

    void stands(String topic, String key) {
        standing.computeIfAbsent(topic, none -> new HashSet<>()).add(key);
    }

    void shows(String rateKey, View.Share share) {
        rates.put(rateKey, share);
    }
}
