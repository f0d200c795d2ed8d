package congvu.testkit.subscriber;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came out.
 *
 * @param faults by hazard, what the subscriber got wrong when that hazard came alone; empty where it survived
 * @param together what it got wrong when all of them came one after the other
 */
public record KitReport(Map<Hazard, List<String>> faults, List<String> together) {

    public KitReport {
        faults = Map.copyOf(faults);
        together = List.copyOf(together);
    }

    /** True when the subscriber survived every hazard, alone and together. */
    public boolean isPassed() {
        return failed().isEmpty() && together.isEmpty();
    }

    /** Hazards that it does not survive. */
    public Set<Hazard> failed() {
        return faults.entrySet().stream()
                .filter(hazard -> !hazard.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For people: each hazard, and what went wrong. */
    public String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(faults).forEach((hazard, wrong) -> text.append(line(hazard.name(), wrong)));
        return text.append(line("all together", together)).toString();
    }

    private static String line(String name, List<String> wrong) {
        return wrong.isEmpty()
                ? name + ": survived\n"
                : name + ": " + wrong.stream().collect(Collectors.joining("\n    ", "\n    ", "\n"));
    }
}
