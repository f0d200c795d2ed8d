package congvu.streams.attendance;

import congvu.domain.signal.UnitHitChange;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.UnitMessageKind;
import congvu.streams.signal.UnitHits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a task tells of signals of persons, and of hits to units. */
final class ToldSignals {
    /** As the compacted topic ends up, by signal id. */
    final Map<String, Signal> latest = new TreeMap<>();

    /** Every transition, as rule, day and state with its version; a leaving one as its id alone. */
    final List<String> transitions = new ArrayList<>();

    /** Hits as units know them, and the day on which they count. */
    final Map<String, Integer> unitHits = new TreeMap<>();

    /** Everything that was sent to units, as text. */
    final StringBuilder sentToUnits = new StringBuilder();

    void signal(String key, @Nullable Signal signal) {
        if (signal == null) {
            latest.remove(key);
            transitions.add("gone");
            return;
        }
        Signal before = latest.put(key, signal);
        int version = before == null ? 0 : before.getVersion();
        if (signal.getVersion() != version + 1) {
            throw new AssertionError("Expected version " + (version + 1) + ", but found " + signal);
        }
        transitions.add(signal.getRuleId() + " " + signal.getDay() + " " + signal.getState());
    }

    void toUnit(byte[] key, byte[] value) {
        if (UnitMessageKind.of(value) != UnitMessageKind.HIT) {
            return;
        }
        UnitHits told = UnitHits.read(new PackedReader().over(value));
        sentToUnits.append(new String(value, StandardCharsets.ISO_8859_1));
        if (!told.unitId().equals(new String(key, StandardCharsets.UTF_8))) {
            throw new AssertionError("Expected the key " + told.unitId());
        }
        for (UnitHitChange change : told.changes()) {
            String name = told.unitId() + "|" + told.teller() + "|"
                    + change.hit().hit().ruleId() + "|" + change.hit().hit().kind() + "|"
                    + change.hit().hit().factKey();
            if (change.isThere()) {
                unitHits.put(name, change.hit().hit().epochDay());
            } else {
                unitHits.remove(name);
            }
        }
    }

    /** Rule, day and state of those that are not retracted, in order. */
    List<String> standing() {
        return latest.values().stream()
                .filter(signal -> signal.getState() != SignalState.RETRACTED)
                .map(signal -> signal.getRuleId() + " " + signal.getDay() + " " + signal.getState())
                .sorted()
                .toList();
    }

    /** All that is told of those that are not retracted, but for how they came to be so; by id. */
    Map<String, String> standingInFull() {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().getState() != SignalState.RETRACTED)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> inFull(entry.getValue())));
    }

    private static String inFull(Signal signal) {
        Signal copy = Signal.newBuilder(signal).build();
        copy.setVersion(0);
        copy.setCause(congvu.schemas.result.SignalCause.UNKNOWN);
        return copy.toString();
    }
}
