package congvu.domain.attendance;

import java.util.List;

/**
 * Where a person belongs on a day.
 *
 * @param unitId of a plan the one that it belongs to on that day, whoever was named
 * @param scheduleId what was set for the person for a while, else what the assignment says
 */
record Assignment(String unitId, String scheduleId, List<String> deviceIds) {}
