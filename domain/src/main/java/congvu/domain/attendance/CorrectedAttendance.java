package congvu.domain.attendance;

import congvu.domain.dossier.EventIdentity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a journal after their corrections, which apply in the order of the journal. The last of them says whether
 * the event happened at all; one that voids leaves alone what earlier ones said about the time.
 */
final class CorrectedAttendance {
    private CorrectedAttendance() {}

    /** @param entries of a journal, in its order */
    static List<AttendanceEntry> of(List<AttendanceEntry> entries) {
        Map<EventIdentity, List<AttendanceCorrection>> corrections = byTarget(entries);
        if (corrections.isEmpty()) {
            return entries;
        }
        List<AttendanceEntry> effective = new ArrayList<>(entries.size());
        for (AttendanceEntry entry : entries) {
            if (entry.correction() == null) {
                add(entry, corrections.getOrDefault(entry.identity(), List.of()), effective);
            }
        }
        Collections.sort(effective);
        return effective;
    }

    private static Map<EventIdentity, List<AttendanceCorrection>> byTarget(List<AttendanceEntry> entries) {
        Map<EventIdentity, List<AttendanceCorrection>> corrections = new HashMap<>();
        for (AttendanceEntry entry : entries) {
            EventIdentity target = entry.correctedIdentity();
            AttendanceCorrection correction = entry.correction();
            if (target != null && correction != null) {
                corrections.computeIfAbsent(target, none -> new ArrayList<>(1)).add(correction);
            }
        }
        return corrections;
    }

    private static void add(
            AttendanceEntry entry, List<AttendanceCorrection> corrections, List<AttendanceEntry> effective) {
        long time = entry.occurredAt();
        boolean isVoid = false;
        for (AttendanceCorrection correction : corrections) {
            isVoid = correction.voids();
            time = isVoid || correction.occurredAt() == AttendanceEntry.NONE ? time : correction.occurredAt();
        }
        if (!isVoid) {
            effective.add(time == entry.occurredAt() ? entry : entry.at(time));
        }
    }
}
