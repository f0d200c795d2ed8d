package example.subscriber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What is shown: by unit, the alerts and signals that stand, and the rates. */
final class Board {
    /** States in which nothing stands any more. Any other one, UNKNOWN too, leaves it standing. */
    private static final Set<String> ENDINGS = Set.of("RESOLVED", "RETRACTED", "SUPERSEDED", "DISMISSED");

    /** An alert or a signal, kept after its end too: its version tells older records from newer ones. */
    record Item(String unitId, String about, int version, boolean stands) {}

    /** A rate; of all of them that are kept, the board shows those of a whole year and of all procedures. */
    record Share(
            String unitId,
            String procedureId,
            String periodKind,
            int periodStartDay,
            String formulaId,
            long numerator,
            long denominator) {
        boolean isShown() {
            return periodKind.equals("YEAR") && procedureId.equals("*");
        }

        String text() {
            return LocalDate.ofEpochDay(periodStartDay).getYear() + " " + formulaId + " " + numerator + "/"
                    + denominator;
        }
    }

    /** By topic, by key. */
    private final Map<String, Map<String, Item>> items = new TreeMap<>();

    /** By key. */
    private final Map<String, Share> rates = new TreeMap<>();

    private long passedOver;

    Map<String, Map<String, Item>> items() {
        return items;
    }

    Map<String, Share> rates() {
        return rates;
    }

    /** How many records it did not know. */
    long passedOver() {
        return passedOver;
    }

    void passOver() {
        passedOver++;
    }

    /** Takes an alert: a newer version replaces what is known, any other one is the same again or older. */
    void takeAlert(String topic, String key, GenericRecord alert) {
        take(topic, key, alert, "rule");
    }

    /** Takes a signal, likewise. */
    void takeSignal(String topic, String key, GenericRecord signal) {
        take(topic, key, signal, "ruleId");
    }

    /** Takes a rate: it replaces what is known. */
    void takeRate(String key, GenericRecord rate) {
        rates.put(
                key,
                new Share(
                        rate.get("unitId").toString(),
                        rate.get("procedureId").toString(),
                        rate.get("periodKind").toString(),
                        (int) rate.get("periodStart"),
                        rate.get("formulaId").toString(),
                        (long) rate.get("numerator"),
                        (long) rate.get("denominator")));
    }

    /** Forgets a key: it is not there any more, which says nothing of how it ended. */
    void withdraw(String topic, String key) {
        Map<String, Item> ofTopic = items.get(topic);
        if (ofTopic != null) {
            ofTopic.remove(key);
        }
    }

    /** Forgets a rate: nothing is to be said about it any more. */
    void withdrawRate(String key) {
        rates.remove(key);
    }

    /** Lines for people, one for each unit: how much stands, by rule, then the rates of its years. */
    String text() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        items.values()
                .forEach(ofTopic -> ofTopic.values().stream()
                        .filter(Item::stands)
                        .forEach(item -> counts.computeIfAbsent(item.unitId(), none -> new TreeMap<>())
                                .merge(item.about(), 1, Integer::sum)));
        Map<String, List<String>> units = new TreeMap<>();
        counts.forEach((unit, rules) -> units.computeIfAbsent(unit, none -> new ArrayList<>())
                .addAll(rules.entrySet().stream()
                        .map(rule -> rule.getKey() + " " + rule.getValue())
                        .toList()));
        rates.values().stream()
                .filter(Share::isShown)
                .forEach(rate -> units.computeIfAbsent(rate.unitId(), none -> new ArrayList<>())
                        .add(rate.text()));
        return units.entrySet().stream()
                .map(unit -> unit.getKey() + ": " + String.join(", ", unit.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Keys of what stands. */
    Set<String> standing(String topic) {
        Set<String> keys = new TreeSet<>();
        items.getOrDefault(topic, Map.of()).forEach((key, item) -> {
            if (item.stands()) {
                keys.add(key);
            }
        });
        return keys;
    }

    private void take(String topic, String key, GenericRecord record, String about) {
        Map<String, Item> ofTopic = items.computeIfAbsent(topic, none -> new TreeMap<>());
        @Nullable Item before = ofTopic.get(key);
        int version = (int) record.get("version");
        if (before == null || version > before.version()) {
            boolean stands = !ENDINGS.contains(record.get("state").toString());
            ofTopic.put(
                    key,
                    new Item(record.get("unitId").toString(), record.get(about).toString(), version, stands));
        }
    }
}
