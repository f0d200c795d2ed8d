package congvu.testkit.attendance;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One event about a person with the time at which it counts.
 *
 * @param at its own time, or what the latest correction that says a time says
 */
record StaffStatement(AttendanceEvent event, long at) {

    static final Comparator<StaffStatement> ORDER = Comparator.comparingLong(StaffStatement::at)
            .thenComparing(said -> said.event().getType())
            .thenComparing(said -> said.event().getSource())
            .thenComparing(said -> said.event().getEventId());

    static StaffStatement asStated(AttendanceEvent event) {
        return new StaffStatement(event, event.getOccurredAt().toEpochMilli());
    }

    AttendanceEventType type() {
        return event.getType();
    }

    /** Each event once, whatever arrived how often. */
    static List<AttendanceEvent> distinct(Collection<AttendanceEvent> arrived) {
        Map<String, AttendanceEvent> once = new LinkedHashMap<>();
        arrived.forEach(event -> once.putIfAbsent(event.getSource() + "|" + event.getEventId(), event));
        return List.copyOf(once.values());
    }

    /** What happened according to the corrections, in order. */
    static List<StaffStatement> standing(List<AttendanceEvent> distinct) {
        List<StaffStatement> standing = new ArrayList<>();
        for (AttendanceEvent event : distinct) {
            if (event.getType() == AttendanceEventType.CORRECTED) {
                continue;
            }
            long at = event.getOccurredAt().toEpochMilli();
            boolean happened = true;
            for (AttendanceEvent correction : correctionsOf(event, distinct)) {
                happened = !correction.getVoidsCorrected();
                if (happened && correction.getCorrectedOccurredAt() != null) {
                    at = correction.getCorrectedOccurredAt().toEpochMilli();
                }
            }
            if (happened) {
                standing.add(new StaffStatement(event, at));
            }
        }
        standing.sort(ORDER);
        return standing;
    }

    static List<AttendanceEvent> correctionsOf(AttendanceEvent target, List<AttendanceEvent> distinct) {
        return distinct.stream()
                .filter(event -> event.getType() == AttendanceEventType.CORRECTED)
                .filter(event -> event.getSource().equals(target.getSource()))
                .filter(event -> target.getEventId().equals(event.getCorrectsEventId()))
                .map(StaffStatement::asStated)
                .sorted(ORDER)
                .map(StaffStatement::event)
                .toList();
    }
}
