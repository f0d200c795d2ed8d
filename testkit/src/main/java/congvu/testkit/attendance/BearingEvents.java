package congvu.testkit.attendance;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import java.util.List;

/** Counts the events that bear on a day, one by one. */
final class BearingEvents {

    private final StaffLedger ledger;
    private final PlannedDay day;

    BearingEvents(StaffLedger ledger, PlannedDay day) {
        this.ledger = ledger;
        this.day = day;
    }

    int count() {
        int count = 0;
        for (AttendanceEvent event : ledger.stated) {
            if (event.getType() != AttendanceEventType.CORRECTED && bears(event)) {
                List<AttendanceEvent> corrections = StaffStatement.correctionsOf(event, ledger.stated);
                count += 1 + corrections.size();
            }
        }
        return count;
    }

    private boolean bears(AttendanceEvent event) {
        return switch (event.getType()) {
            case ASSIGNED, SCHEDULE_SET -> StaffLedger.covers(event, day.date());
            case UNASSIGNED -> !day.date().isBefore(event.getFromDay());
            case PUNCHED -> isStatedHere(event) || isCorrectedHere(event);
            case EXPLANATION_FILED, EXPLANATION_ACCEPTED -> day.date().equals(event.getFromDay());
            default ->
                ledger.stated.stream().anyMatch(other -> StaffLedger.isAboutTheSame(event, other) && givesHere(other));
        };
    }

    private boolean isStatedHere(AttendanceEvent punch) {
        return day.date().equals(ledger.dateOfPunch(punch.getOccurredAt().toEpochMilli(), punch.getDirection()));
    }

    private boolean isCorrectedHere(AttendanceEvent punch) {
        return ledger.punchesOf(day.date()).stream()
                .anyMatch(said -> said.event().equals(punch));
    }

    private boolean givesHere(AttendanceEvent event) {
        return switch (event.getType()) {
            case SHIFT_SET -> ledger.dateOf(event.getFromAt().toEpochMilli()).equals(day.date());
            case LEAVE_APPROVED, TRIP_APPROVED, DUTY_SET -> AttendanceModel.touches(event, day);
            default -> false;
        };
    }
}
