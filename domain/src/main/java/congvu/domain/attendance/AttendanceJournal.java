package congvu.domain.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accepted events of one person, each once, in the order of {@link AttendanceEntry#compareTo}. Immutable.
 *
 * <p>The same events give the same journal in whatever order they arrived.
 */
public final class AttendanceJournal {
    private static final AttendanceJournal EMPTY = new AttendanceJournal(List.of(), 0, null);

    private final List<AttendanceEntry> entries;
    private final long dropped;
    private final @Nullable LocalDate keptFrom;

    /** A memo: whoever computes it finds the same. */
    private @Nullable List<AttendanceEntry> effective;

    private AttendanceJournal(List<AttendanceEntry> entries, long dropped, @Nullable LocalDate keptFrom) {
        this.entries = entries;
        this.dropped = dropped;
        this.keptFrom = keptFrom;
    }

    public static AttendanceJournal empty() {
        return EMPTY;
    }

    /**
     * A journal as another one gave it out.
     *
     * @param sorted in order and distinct; is kept, not copied: the caller hands it over
     * @param dropped how many entries have been pruned before
     * @param keptFrom the day of the latest pruning, null when there was none
     */
    public static AttendanceJournal ofSorted(List<AttendanceEntry> sorted, long dropped, @Nullable LocalDate keptFrom) {
        return new AttendanceJournal(sorted, dropped, keptFrom);
    }

    public List<AttendanceEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public int size() {
        return entries.size();
    }

    /** How many events were ever accepted, those included that have been pruned. */
    public long accepted() {
        return dropped + entries.size();
    }

    /** How many events have been pruned. */
    public long dropped() {
        return dropped;
    }

    /** The first day about which everything is still known, null when nothing has been pruned. */
    public @Nullable LocalDate keptFrom() {
        return keptFrom;
    }

    /** Whether this very event (source and id) is here already. */
    public boolean holds(AttendanceEntry event) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).isSameEvent(event)) {
                return true;
            }
        }
        return false;
    }

    /** This journal with one more event in its place. The event must not be here already. */
    public AttendanceJournal with(AttendanceEntry event) {
        List<AttendanceEntry> extended = new ArrayList<>(entries.size() + 1);
        extended.addAll(entries);
        int place = extended.size();
        while (place > 0 && extended.get(place - 1).compareTo(event) > 0) {
            place--;
        }
        extended.add(place, event);
        return new AttendanceJournal(extended, dropped, keptFrom);
    }

    /** The events as they count: corrected ones in their corrected places, voided ones and corrections gone. */
    public List<AttendanceEntry> effective() {
        List<AttendanceEntry> found = effective;
        if (found == null) {
            found = Collections.unmodifiableList(CorrectedAttendance.of(entries));
            effective = found;
        }
        return found;
    }

    /**
     * This journal without what cannot bear on a day from {@code beforeDay} on any more: old punches, approvals, shifts,
     * explanations, assignments and schedules that have ended, and the corrections of those. Days from {@code beforeDay}
     * on are judged as before.
     */
    public AttendanceJournal prune(LocalDate beforeDay, ZoneId zone) {
        List<AttendanceEntry> kept = JournalPruning.of(this, beforeDay, zone).kept();
        if (kept.size() == entries.size() && beforeDay.equals(keptFrom)) {
            return this;
        }
        LocalDate from = keptFrom == null || keptFrom.isBefore(beforeDay) ? beforeDay : keptFrom;
        return new AttendanceJournal(kept, dropped + entries.size() - kept.size(), from);
    }

    /**
     * Whether an event comes after all that it can bear on has been pruned. Taking it in would be harmless, but pointless,
     * and whether it is a duplicate is not known any more. A correction is never too late: its target may be here.
     */
    public boolean isTooLate(AttendanceEntry event, ZoneId zone) {
        return keptFrom != null
                && event.correction() == null
                && !event.type().revokes()
                && event.type() != AttendanceEventType.SHIFT_CANCELLED
                && JournalPruning.of(this, keptFrom, zone).isOver(event);
    }
}
