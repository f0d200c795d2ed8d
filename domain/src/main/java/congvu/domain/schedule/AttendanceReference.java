package congvu.domain.schedule;

import congvu.domain.calendar.WorkingTimeline;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Everything that judging a day of attendance may ask of the reference data. */
public interface AttendanceReference {

    /** The version of a work schedule in force on a local date, null when there is none. */
    @Nullable
    WorkScheduleVersion schedule(String scheduleId, LocalDate day);

    /** The working time of a unit on a local epoch day: holidays, make-up days and seasons come from it. */
    WorkingTimeline timelineOf(@Nullable String unitId, int epochDay);

    /** Where who was assigned to a unit belongs on a local epoch day: there, or, once it is closed, where its work went. */
    String ownerOn(String unitId, int epochDay);

    /** The zone in which a day is a day and the wall clock of weekly shifts runs. */
    ZoneId zone();
}
