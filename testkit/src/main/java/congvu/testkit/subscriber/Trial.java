package congvu.testkit.subscriber;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One script played to one subscriber, which dies and starts anew as the script says. */
final class Trial {
    private static final int POLL_RECORDS = 3;

    private final Supplier<Subscriber> start;

    /** The log so far, each record once, in the order of its first delivery. */
    private final Set<Delivery> log = new LinkedHashSet<>();

    Trial(Supplier<Subscriber> start) {
        this.start = start;
    }

    /** What the subscriber got wrong. */
    List<String> play(Script script) {
        Subscriber subscriber = null;
        try {
            subscriber = start.get();
            for (Script.Step step : script.steps()) {
                switch (step) {
                    case Script.Poll poll -> {
                        log.addAll(poll.records());
                        subscriber.take(poll.records());
                    }
                    case Script.Death death -> {
                        log.addAll(death.records());
                        kill(subscriber, death);
                        subscriber = start.get();
                        catchUp(subscriber);
                    }
                }
            }
            return differences(script.truth(), subscriber.view());
        } catch (RuntimeException e) {
            return List.of("it threw " + e);
        }
    }

    private static void kill(Subscriber subscriber, Script.Death death) {
        try {
            subscriber.take(new DeadlyList(death.records(), death.after()));
        } catch (Killed expected) {
            // It is dead.
        }
    }

    /** What the new one has not told to have, as a broker would hand it over: by partition in order. */
    private void catchUp(Subscriber subscriber) {
        Map<Place, Long> positions = new HashMap<>(subscriber.positions());
        Map<Place, Map<Long, Delivery>> left = new HashMap<>();
        for (Delivery record : log) {
            if (record.offset() >= positions.getOrDefault(record.place(), 0L)) {
                left.computeIfAbsent(record.place(), none -> new TreeMap<>()).put(record.offset(), record);
            }
        }
        for (Map<Long, Delivery> partition : left.values()) {
            List<Delivery> records = List.copyOf(partition.values());
            for (int from = 0; from < records.size(); from += POLL_RECORDS) {
                subscriber.take(records.subList(from, Math.min(from + POLL_RECORDS, records.size())));
            }
        }
    }

    private static List<String> differences(View truth, View shown) {
        List<String> wrong = new ArrayList<>();
        if (shown.standing().isEmpty() && shown.rates() == null) {
            wrong.add("it shows neither a topic with states nor rates, so there is nothing to compare");
        }
        shown.standing().forEach((topic, keys) -> {
            Set<String> expected = truth.standing().get(topic);
            if (expected == null) {
                wrong.add("it shows the topic " + topic + ", which is none with states that subscribers may read");
            } else {
                tell(topic + ": missing", without(expected, keys), wrong);
                tell(topic + ": stands no more", without(keys, expected), wrong);
            }
        });
        Map<String, View.Share> rates = shown.rates();
        if (rates != null) {
            tellRates(truth.rates(), rates, wrong);
        }
        return wrong;
    }

    private static void tellRates(
            @Nullable Map<String, View.Share> expected, Map<String, View.Share> shown, List<String> wrong) {
        Map<String, View.Share> truth = expected == null ? Map.of() : expected;
        Set<String> keys = new TreeSet<>(truth.keySet());
        keys.addAll(shown.keySet());
        for (String key : keys) {
            View.@Nullable Share told = truth.get(key);
            if (told == null || !told.equals(shown.get(key))) {
                wrong.add("rate " + key + ": expected " + text(told) + ", but it shows " + text(shown.get(key)));
            }
        }
    }

    private static String text(View.@Nullable Share share) {
        return share == null ? "nothing" : share.numerator() + "/" + share.denominator();
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(these);
        return left;
    }

    private static void tell(String what, Set<String> keys, List<String> wrong) {
        if (!keys.isEmpty()) {
            wrong.add(what + ": " + String.join(", ", keys));
        }
    }

    /** The end of the subscriber's process; nothing it could catch in passing. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Records of a poll in the middle of which whoever reads them dies. */
    private static final class DeadlyList extends AbstractList<Delivery> {
        private final List<Delivery> records;
        private final int after;

        private DeadlyList(List<Delivery> records, int after) {
            this.records = records;
            this.after = after;
        }

        @Override
        public Delivery get(int index) {
            if (index >= after) {
                throw new Killed();
            }
            return records.get(index);
        }

        @Override
        public int size() {
            return records.size();
        }
    }
}
