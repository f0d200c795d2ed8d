package congvu.producers.reference;

import congvu.producers.yaml.YamlMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something holds, in local dates, both inclusive.
 *
 * @param from null: always was
 * @param to null: until further notice
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Expected validTo not to lie before validFrom, but found " + from + " to " + to + ". Swap them.");
        }
    }

    static Validity of(YamlMap yaml) {
        try {
            return new Validity(UnitSections.date(yaml, "validFrom"), UnitSections.date(yaml, "validTo"));
        } catch (IllegalArgumentException e) {
            throw yaml.problem("validTo", String.valueOf(e.getMessage()));
        }
    }

    boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    @Override
    public String toString() {
        return (from == null ? "always" : "from " + from) + (to == null ? "" : " to " + to);
    }

    /** One version of something. */
    record Version(int number, Validity validity) {}

    /**
     * Refuses what cannot be meant of a list of versions. Of those in force on a date the highest number counts, so that
     * an open-ended version is followed by a later one without being closed; that is no overlap.
     *
     * @throws IllegalArgumentException naming the versions and the way out
     */
    static void refuseOverlaps(List<Version> versions) {
        List<Version> rising = versions.stream()
                .sorted(Comparator.comparingInt(Version::number))
                .toList();
        if (rising.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one version.");
        }
        for (int i = 1; i < rising.size(); i++) {
            refuseOverlap(rising.get(i - 1), rising.get(i));
        }
    }

    private static void refuseOverlap(Version lower, Version higher) {
        if (lower.number == higher.number) {
            throw new IllegalArgumentException("Expected each version number once, but found version " + lower.number
                    + " twice. Give the later one the next number.");
        }
        LocalDate begin = lower.validity.from;
        LocalDate next = higher.validity.from;
        if (next == null || (begin != null && !next.isAfter(begin))) {
            throw new IllegalArgumentException("Expected version " + higher.number + " to begin after version "
                    + lower.number + ", but found overlapping versions: " + higher.number + " (" + higher.validity
                    + ") hides the beginning of " + lower.number + " (" + lower.validity
                    + "). State a later validFrom for it, or take one of the two out.");
        }
        LocalDate end = lower.validity.to;
        if (end != null && !next.isAfter(end)) {
            throw new IllegalArgumentException("Expected version " + lower.number + " to end before version "
                    + higher.number + " begins, but found overlapping versions: " + lower.number + " ("
                    + lower.validity + ") and " + higher.number + " (" + higher.validity + "). Let it end on "
                    + next.minusDays(1) + ", or state no validTo.");
        }
    }
}
