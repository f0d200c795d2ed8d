package congvu.domain.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accepted events of one dossier, each once, in the order of {@link JournalEntry#compareTo}. Immutable.
 *
 * <p>The same events give the same journal in whatever order they arrived.
 */
public final class Journal {
    private static final Journal EMPTY = new Journal(List.of());

    private final List<JournalEntry> entries;

    /** A memo: whoever computes it finds the same. */
    private @Nullable List<JournalEntry> effective;

    private Journal(List<JournalEntry> entries) {
        this.entries = entries;
    }

    public static Journal empty() {
        return EMPTY;
    }

    /**
     * A journal of entries that are already in order and distinct, as a journal gave them out.
     *
     * @param sorted is kept, not copied: the caller hands it over
     */
    public static Journal ofSorted(List<JournalEntry> sorted) {
        return sorted.isEmpty() ? EMPTY : new Journal(sorted);
    }

    public List<JournalEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public int size() {
        return entries.size();
    }

    /** Whether this very event (source and id) is here already. */
    public boolean holds(JournalEntry event) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).isSameEvent(event)) {
                return true;
            }
        }
        return false;
    }

    /** This journal with one more event in its place. The event must not be here already. */
    public Journal with(JournalEntry event) {
        List<JournalEntry> extended = new ArrayList<>(entries.size() + 1);
        extended.addAll(entries);
        int place = extended.size();
        while (place > 0 && extended.get(place - 1).compareTo(event) > 0) {
            place--;
        }
        extended.add(place, event);
        return new Journal(extended);
    }

    /**
     * The events as they count: corrected ones with their corrected values and in their corrected places, voided ones
     * gone, corrections themselves gone. Found when first asked for.
     */
    public List<JournalEntry> effective() {
        List<JournalEntry> found = effective;
        if (found == null) {
            found = hasCorrection() ? CorrectedEntries.of(entries) : entries;
            effective = found;
        }
        return found;
    }

    /** How many corrections have their target here: those bear on the dossier, others wait. */
    int correctionsInForce() {
        Set<EventIdentity> known = new HashSet<>();
        for (JournalEntry entry : entries) {
            known.add(entry.identity());
        }
        int count = 0;
        for (JournalEntry entry : entries) {
            EventIdentity target = entry.correctedIdentity();
            count += target != null && known.contains(target) ? 1 : 0;
        }
        return count;
    }

    private boolean hasCorrection() {
        for (JournalEntry entry : entries) {
            if (entry.correction() != null) {
                return true;
            }
        }
        return false;
    }
}
