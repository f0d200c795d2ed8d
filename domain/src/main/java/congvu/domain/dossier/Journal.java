package congvu.domain.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accepted events of one dossier, each once, in the order of {@link JournalEntry#compareTo}. Immutable.
 *
 * <p>The same events give the same journal in whatever order they arrived.
 */
public final class Journal {
    private static final Journal EMPTY = new Journal(List.of());

    private final List<JournalEntry> entries;

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
     * gone, corrections themselves gone.
     */
    public List<JournalEntry> effective() {
        return hasCorrection() ? corrected() : entries;
    }

    /** How many corrections have their target here: those bear on the dossier, others wait. */
    int correctionsInForce() {
        int count = 0;
        for (JournalEntry entry : entries) {
            Correction correction = entry.correction();
            if (correction != null && find(entry.source(), correction.targetEventId()) != null) {
                count++;
            }
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

    private List<JournalEntry> corrected() {
        List<JournalEntry> effective = new ArrayList<>(entries.size());
        for (JournalEntry entry : entries) {
            if (entry.correction() == null) {
                JournalEntry asItCounts = asCorrected(entry);
                if (asItCounts != null) {
                    effective.add(asItCounts);
                }
            }
        }
        Collections.sort(effective);
        return effective;
    }

    /** The entry after its latest correction, or null when that correction voids it. */
    private @Nullable JournalEntry asCorrected(JournalEntry entry) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry candidate = entries.get(i);
            Correction correction = candidate.correction();
            if (correction != null
                    && correction.targetEventId().equals(entry.eventId())
                    && candidate.source().equals(entry.source())) {
                return correction.voids() ? null : entry.correctedBy(candidate, correction);
            }
        }
        return entry;
    }

    private @Nullable JournalEntry find(String source, String eventId) {
        for (JournalEntry entry : entries) {
            if (entry.eventId().equals(eventId) && entry.source().equals(source)) {
                return entry;
            }
        }
        return null;
    }
}
