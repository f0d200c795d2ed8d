package congvu.streams.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The months in which anything was ever counted for a unit, alone or with the units below it. */
final class CountedMonths {
    private static final int MONTHS_OF_YEAR = 12;

    private final Map<String, TreeSet<Integer>> monthsByUnit = new HashMap<>();

    void add(String unitId, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        monthsByUnit
                .computeIfAbsent(unitId, unused -> new TreeSet<>())
                .add(day.getYear() * MONTHS_OF_YEAR + day.getMonthValue() - 1);
    }

    /** The first days of all periods that hold such a month, in order. */
    List<LocalDate> starts(String unitId, RatePeriod period) {
        List<LocalDate> starts = new ArrayList<>();
        for (int month : monthsByUnit.getOrDefault(unitId, new TreeSet<>())) {
            LocalDate start = period.startOf(
                    LocalDate.of(Math.floorDiv(month, MONTHS_OF_YEAR), Math.floorMod(month, MONTHS_OF_YEAR) + 1, 1));
            if (starts.isEmpty() || !starts.getLast().equals(start)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Every unit for which anything was counted. */
    List<String> units() {
        return List.copyOf(monthsByUnit.keySet());
    }

    void clear() {
        monthsByUnit.clear();
    }
}
