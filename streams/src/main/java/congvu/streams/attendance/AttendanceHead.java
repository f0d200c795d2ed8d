package congvu.streams.attendance;

import java.util.List;

/**
 * The front of a packed person: what timers, rates, accounting and the staff of devices are rebuilt from after a restart.
 *
 * @param nextDueAt when time next changes something, epoch milliseconds
 * @param accepted events that were ever accepted
 * @param duplicates repeats dropped
 * @param isWithoutSchedule whether the schedule that the person keeps was unknown when last looked for
 * @param devices of all assignments in the journal
 * @param days published and not settled yet, in order
 */
record AttendanceHead(
        long nextDueAt,
        long accepted,
        int duplicates,
        boolean isWithoutSchedule,
        List<String> devices,
        List<PublishedDay> days) {

    boolean isUncertain() {
        return days.stream().anyMatch(PublishedDay::isUncertain);
    }
}
