package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceJournal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the store keeps of one person: the journal, and what was published from it. */
record AttendanceState(AttendanceHead head, AttendanceJournal journal) {

    /** Nobody has spoken of this person, but for what would be too late anyway. */
    static AttendanceState unknown(AttendanceJournal empty) {
        return new AttendanceState(new AttendanceHead(Long.MAX_VALUE, 0, 0, false, List.of(), List.of()), empty);
    }

    /** The same after one more repeat. */
    AttendanceState withDuplicate() {
        AttendanceHead more = new AttendanceHead(
                head.nextDueAt(),
                head.accepted(),
                head.duplicates() + 1,
                head.isWithoutSchedule(),
                head.devices(),
                head.days());
        return new AttendanceState(more, journal);
    }

    /** The devices of all assignments, each once. */
    static List<String> devicesOf(AttendanceJournal journal) {
        Set<String> devices = new TreeSet<>();
        for (AttendanceEntry entry : journal.entries()) {
            devices.addAll(entry.deviceIds());
        }
        return List.copyOf(devices);
    }
}
