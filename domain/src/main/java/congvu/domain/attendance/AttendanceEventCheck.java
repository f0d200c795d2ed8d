package congvu.domain.attendance;

import congvu.domain.attendance.AttendanceRefusal.Reason;
import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether an event has what its type needs. Everything that passes can be folded without an error. */
public final class AttendanceEventCheck {
    /** Longest journal of one person, in events. */
    public static final int MAX_JOURNAL_EVENTS = 2_000;

    /** Most devices of one assignment. */
    public static final int MAX_DEVICES = 100;

    /** Longest shift of one person; how far a day can reach rests on it. */
    public static final int MAX_SHIFT_HOURS = 48;

    private static final long MAX_SHIFT_MILLIS = MAX_SHIFT_HOURS * 3_600_000L;
    private static final LocalDate EARLIEST_DAY = LocalDate.of(1990, 1, 2);
    private static final LocalDate LATEST_DAY = LocalDate.of(2059, 12, 31);

    private AttendanceEventCheck() {}

    /** Null when the event may enter the journal of this person. */
    public static @Nullable AttendanceRefusal refusalOf(String staffToken, AttendanceEntry event) {
        AttendanceRefusal refusal = checkId("staffToken", staffToken);
        refusal = refusal == null ? refusedId(event) : refusal;
        refusal = refusal == null ? refusedTime(event) : refusal;
        return refusal == null ? refusedByType(event) : refusal;
    }

    /** Null when the report can be used. */
    public static @Nullable AttendanceRefusal refusalOf(DeviceReport report) {
        AttendanceRefusal refusal = checkId("deviceId", report.deviceId());
        return refusal == null
                ? checkSpan("coveredFrom", report.coveredFrom(), "coveredTo", report.coveredTo())
                : refusal;
    }

    private static @Nullable AttendanceRefusal refusedId(AttendanceEntry event) {
        AttendanceCorrection correction = event.correction();
        AttendanceRefusal refusal = checkId("eventId", event.eventId());
        refusal = refusal == null ? checkId("source", event.source()) : refusal;
        refusal = refusal == null ? checkOptional("approvalId", event.approvalId()) : refusal;
        refusal = refusal == null ? checkUnit(event.unitId()) : refusal;
        refusal = refusal == null ? checkOptional("scheduleId", event.scheduleId()) : refusal;
        refusal = refusal == null ? checkOptional("deviceId", event.deviceId()) : refusal;
        refusal = refusal == null ? checkCode("reasonCode", event.reasonCode()) : refusal;
        refusal = refusal == null ? checkDevices(event) : refusal;
        return refusal == null && correction != null ? checkId("correctsEventId", correction.targetEventId()) : refusal;
    }

    private static @Nullable AttendanceRefusal checkDevices(AttendanceEntry event) {
        if (event.deviceIds().size() > MAX_DEVICES) {
            return new AttendanceRefusal(Reason.TOO_MANY, "deviceIds");
        }
        AttendanceRefusal refusal = null;
        for (String device : event.deviceIds()) {
            refusal = refusal == null ? checkId("deviceIds", device) : refusal;
        }
        return refusal;
    }

    private static @Nullable AttendanceRefusal refusedTime(AttendanceEntry event) {
        AttendanceCorrection correction = event.correction();
        if (EventCheck.isOutside(event.occurredAt())) {
            return outside("occurredAt");
        }
        if (isOutside(event.firstDay())) {
            return outside("fromDay");
        }
        if (isOutside(event.lastDay())) {
            return outside("toDay");
        }
        boolean isCorrectedOutside = correction != null
                && correction.occurredAt() != AttendanceEntry.NONE
                && EventCheck.isOutside(correction.occurredAt());
        return isCorrectedOutside ? outside("correctedOccurredAt") : null;
    }

    private static @Nullable AttendanceRefusal refusedByType(AttendanceEntry event) {
        return switch (event.type()) {
            case ASSIGNED -> {
                AttendanceRefusal refusal = event.unitId() == null ? missing("unitId") : null;
                yield refusal == null ? checkScheduleDays(event) : refusal;
            }
            case SCHEDULE_SET -> checkScheduleDays(event);
            case SHIFT_SET -> {
                AttendanceRefusal refusal = checkApprovalSpan(event);
                yield refusal == null && event.to() - event.from() > MAX_SHIFT_MILLIS ? outside("toAt") : refusal;
            }
            case LEAVE_APPROVED, TRIP_APPROVED, DUTY_SET -> checkApprovalSpan(event);
            case SHIFT_CANCELLED, LEAVE_REVOKED, TRIP_REVOKED, DUTY_REVOKED -> checkApproval(event);
            case UNASSIGNED, EXPLANATION_FILED, EXPLANATION_ACCEPTED ->
                event.firstDay() == null ? missing("fromDay") : null;
            case CORRECTED -> event.correction() == null ? missing("correctsEventId") : null;
            case PUNCHED -> null;
        };
    }

    private static @Nullable AttendanceRefusal checkScheduleDays(AttendanceEntry event) {
        LocalDate first = event.firstDay();
        LocalDate last = event.lastDay();
        if (event.scheduleId() == null) {
            return missing("scheduleId");
        }
        if (first == null) {
            return missing("fromDay");
        }
        return last != null && first.isAfter(last) ? new AttendanceRefusal(Reason.FROM_AFTER_TO, "fromDay") : null;
    }

    private static @Nullable AttendanceRefusal checkApprovalSpan(AttendanceEntry event) {
        AttendanceRefusal refusal = checkApproval(event);
        return refusal == null ? checkSpan("fromAt", event.from(), "toAt", event.to()) : refusal;
    }

    private static @Nullable AttendanceRefusal checkApproval(AttendanceEntry event) {
        return event.approvalId() == null ? missing("approvalId") : null;
    }

    private static @Nullable AttendanceRefusal checkSpan(String fromField, long from, String toField, long to) {
        if (from == AttendanceEntry.NONE) {
            return missing(fromField);
        }
        if (to == AttendanceEntry.NONE) {
            return missing(toField);
        }
        if (EventCheck.isOutside(from)) {
            return outside(fromField);
        }
        if (EventCheck.isOutside(to)) {
            return outside(toField);
        }
        return from >= to ? new AttendanceRefusal(Reason.FROM_AFTER_TO, fromField) : null;
    }

    private static @Nullable AttendanceRefusal checkId(String field, String id) {
        return id.isEmpty() ? missing(field) : checkOptional(field, id);
    }

    private static @Nullable AttendanceRefusal checkUnit(@Nullable String id) {
        AttendanceRefusal refusal = checkOptional("unitId", id);
        return refusal == null && id != null && !IdRule.isUsableForUnit(id) ? unusable("unitId") : refusal;
    }

    private static @Nullable AttendanceRefusal checkOptional(String field, @Nullable String id) {
        AttendanceRefusal refusal = checkLength(field, id);
        return refusal == null && id != null && !IdRule.isUsable(id) ? unusable(field) : refusal;
    }

    private static @Nullable AttendanceRefusal checkCode(String field, @Nullable String code) {
        AttendanceRefusal refusal = checkLength(field, code);
        return refusal == null && code != null && !IdRule.isCode(code) ? unusable(field) : refusal;
    }

    private static @Nullable AttendanceRefusal checkLength(String field, @Nullable String text) {
        return text != null && text.length() > EventCheck.MAX_ID_CHARS
                ? new AttendanceRefusal(Reason.ID_TOO_LONG, field)
                : null;
    }

    private static boolean isOutside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(EARLIEST_DAY) || day.isAfter(LATEST_DAY));
    }

    private static AttendanceRefusal outside(String field) {
        return new AttendanceRefusal(Reason.TIME_OUT_OF_RANGE, field);
    }

    private static AttendanceRefusal unusable(String field) {
        return new AttendanceRefusal(Reason.UNUSABLE_ID, field);
    }

    private static AttendanceRefusal missing(String field) {
        return new AttendanceRefusal(Reason.MISSING_FIELD, field);
    }
}
