package congvu.domain.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a journal after their corrections.
 *
 * <p>The corrections of one event apply in the order of the journal, and each replaces only what it names, so that one
 * about the unit does not undo an earlier one about the time. The last of them says whether the event happened at all.
 */
final class CorrectedEntries {
    private CorrectedEntries() {}

    /** @param entries of a journal, in its order */
    static List<JournalEntry> of(List<JournalEntry> entries) {
        Map<EventIdentity, List<JournalEntry>> corrections = byTarget(entries);
        List<JournalEntry> effective = new ArrayList<>(entries.size());
        for (JournalEntry entry : entries) {
            if (entry.correction() == null) {
                add(entry, corrections.getOrDefault(entry.identity(), List.of()), effective);
            }
        }
        Collections.sort(effective);
        return Collections.unmodifiableList(effective);
    }

    private static Map<EventIdentity, List<JournalEntry>> byTarget(List<JournalEntry> entries) {
        Map<EventIdentity, List<JournalEntry>> corrections = new HashMap<>();
        for (JournalEntry entry : entries) {
            EventIdentity target = entry.correctedIdentity();
            if (target != null) {
                corrections.computeIfAbsent(target, none -> new ArrayList<>(1)).add(entry);
            }
        }
        return corrections;
    }

    private static void add(JournalEntry entry, List<JournalEntry> corrections, List<JournalEntry> effective) {
        JournalEntry asItCounts = entry;
        boolean isVoid = false;
        for (JournalEntry said : corrections) {
            Correction correction = said.correction();
            isVoid = correction != null && correction.voids();
            if (correction != null && !isVoid) {
                asItCounts = asItCounts.correctedBy(said, correction);
            }
        }
        if (!isVoid) {
            effective.add(asItCounts);
        }
    }
}
