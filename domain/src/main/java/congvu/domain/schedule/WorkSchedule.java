package congvu.domain.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A work schedule with all its versions, kept with the highest version first. */
public record WorkSchedule(String id, String name, List<WorkScheduleVersion> versions) {

    public WorkSchedule {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(WorkScheduleVersion::version).reversed())
                .toList();
    }

    /** The version in force on a local date; where periods overlap the highest version number wins; null if none. */
    public @Nullable WorkScheduleVersion inForceOn(LocalDate date) {
        for (WorkScheduleVersion version : versions) {
            if (version.inForceOn(date)) {
                return version;
            }
        }
        return null;
    }
}
