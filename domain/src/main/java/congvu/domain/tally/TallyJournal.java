package congvu.domain.tally;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements about one fact, each once, in order. Immutable: the same statements give the same fact in whatever order
 * they arrived.
 */
public record TallyJournal(List<TallyEntry> entries) {

    /** The most statements that are kept about one fact. */
    public static final int MOST = 100;

    /** Nothing stated. */
    public static final TallyJournal EMPTY = new TallyJournal(List.of());

    public TallyJournal {
        entries = List.copyOf(entries);
    }

    public boolean holds(TallyEntry entry) {
        return entries.stream().anyMatch(known -> known.identity().equals(entry.identity()));
    }

    /** With one more in its place; it must not be here already. */
    public TallyJournal with(TallyEntry entry) {
        List<TallyEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        longer.sort(TallyEntry::compareTo);
        return new TallyJournal(longer);
    }

    /** The last time that anything here tells of: from then on the fact grows old. */
    public long latestAt() {
        long latest = Long.MIN_VALUE;
        for (TallyEntry entry : entries) {
            latest = Math.max(latest, entry.occurredAt());
        }
        return latest;
    }

    /** The statement that counts, as corrected; null when nothing is stated or what was is taken back. */
    public @Nullable TallyEntry standing() {
        TallyEntry last = null;
        for (TallyEntry entry : entries) {
            TallyEntry corrected = entry.kind() == TallyEntry.Kind.CORRECTED ? null : corrected(entry);
            if (corrected != null && (last == null || corrected.compareTo(last) > 0)) {
                last = corrected;
            }
        }
        return last == null || last.kind() == TallyEntry.Kind.WITHDRAWN ? null : last;
    }

    private @Nullable TallyEntry corrected(TallyEntry entry) {
        TallyEntry asItCounts = entry;
        boolean isVoid = false;
        for (TallyEntry other : entries) {
            Correction correction = other.correction();
            boolean isAbout = correction != null
                    && other.source().equals(entry.source())
                    && correction.targetEventId().equals(entry.eventId());
            if (correction != null && isAbout) {
                isVoid = correction.voids();
                boolean moves = !isVoid && correction.occurredAt() != JournalEntry.NONE;
                asItCounts = moves ? asItCounts.at(correction.occurredAt()) : asItCounts;
            }
        }
        return isVoid ? null : asItCounts;
    }
}
