package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendanceJournal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one look at a person finds.
 *
 * @param journal with the event that was looked at, without what bears on no kept day
 * @param days as they stand, of those that have to be told anew; empty where nothing is planned
 * @param keptFrom local epoch day: what is older is settled
 * @param nextClosingAt when the next day closes, {@link AttendanceDay#NEVER} for none
 */
record Finding(
        AttendanceJournal journal,
        SortedMap<LocalDate, Optional<AttendanceDay>> days,
        long keptFrom,
        long nextClosingAt,
        boolean isWithoutSchedule) {}
