package congvu.testkit.signal;

import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules as they are published, and which of them is for a unit on a day: looked up anew each time. */
final class RuleShelf {

    private static final String EVERYWHERE = "*";

    private final Map<String, List<RuleRecord>> byId = new TreeMap<>();

    RuleShelf(Collection<RuleRecord> records) {
        records.stream()
                .sorted(Comparator.comparing(RuleRecord::getPackId))
                .forEach(record -> byId.computeIfAbsent(record.getRuleId(), id -> new ArrayList<>())
                        .add(record));
    }

    Iterable<String> ruleIds() {
        return byId.keySet();
    }

    /** Every version of every rule, whoever it is for. */
    List<RuleVersionRecord> versions() {
        return byId.values().stream()
                .flatMap(List::stream)
                .flatMap(record -> record.getVersions().stream())
                .toList();
    }

    /**
     * The version for a unit on a day; null for none.
     *
     * @param upwards the unit and those above it, nearest first
     */
    @Nullable
    RuleVersionRecord inForce(String ruleId, List<String> upwards, LocalDate day) {
        List<String> scopes = new ArrayList<>(upwards);
        scopes.add(EVERYWHERE);
        for (String scope : scopes) {
            RuleVersionRecord found = null;
            for (RuleRecord record : byId.getOrDefault(ruleId, List.of())) {
                RuleVersionRecord highest = record.getScopeUnitId().equals(scope) ? highestOn(record, day) : null;
                found = highest == null ? found : highest;
            }
            if (found != null) {
                return found.getIsEnabled() ? found : null;
            }
        }
        return null;
    }

    private static @Nullable RuleVersionRecord highestOn(RuleRecord record, LocalDate day) {
        return record.getVersions().stream()
                .filter(one -> one.getValidFrom() == null || !day.isBefore(one.getValidFrom()))
                .filter(one -> one.getValidTo() == null || !day.isAfter(one.getValidTo()))
                .max(Comparator.comparingInt(RuleVersionRecord::getVersion))
                .orElse(null);
    }
}
