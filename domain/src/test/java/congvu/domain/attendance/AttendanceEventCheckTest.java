package congvu.domain.attendance;

import static congvu.domain.attendance.AttendanceEventType.ASSIGNED;
import static congvu.domain.attendance.AttendanceEventType.CORRECTED;
import static congvu.domain.attendance.AttendanceEventType.EXPLANATION_FILED;
import static congvu.domain.attendance.AttendanceEventType.LEAVE_APPROVED;
import static congvu.domain.attendance.AttendanceEventType.LEAVE_REVOKED;
import static congvu.domain.attendance.AttendanceEventType.PUNCHED;
import static congvu.domain.attendance.AttendanceEventType.SCHEDULE_SET;
import static congvu.domain.attendance.AttendanceEventType.SHIFT_SET;
import static congvu.domain.attendance.AttendanceEventType.UNASSIGNED;
import static congvu.domain.attendance.Staff.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendanceRefusal.Reason;
import congvu.domain.dossier.EventCheck;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceEventCheckTest {
    private static final long AT = millis("2026-03-02T08:00");
    private static final long HOUR = 3_600_000;
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void shouldTakeWhatHasAllThatItsTypeNeeds() {
        assertTaken(of(ASSIGNED).unit("u").schedule("s").days(DAY, null));
        assertTaken(of(UNASSIGNED).days(DAY, null));
        assertTaken(of(SCHEDULE_SET).schedule("s").days(DAY, DAY));
        assertTaken(of(SHIFT_SET).approval("x").span(AT, AT + 48 * HOUR));
        assertTaken(of(LEAVE_APPROVED).approval("x").span(AT, AT + 1));
        assertTaken(of(LEAVE_REVOKED).approval("x"));
        assertTaken(of(PUNCHED));
        assertTaken(of(EXPLANATION_FILED).days(DAY, null));
        assertTaken(of(CORRECTED).correction(new AttendanceCorrection("e0", true, AttendanceEntry.NONE)));
    }

    @Test
    void shouldNameTheFieldThatIsMissing() {
        assertRefused(of(ASSIGNED).schedule("s").days(DAY, null), Reason.MISSING_FIELD, "unitId");
        assertRefused(of(ASSIGNED).unit("u").days(DAY, null), Reason.MISSING_FIELD, "scheduleId");
        assertRefused(of(SCHEDULE_SET).schedule("s"), Reason.MISSING_FIELD, "fromDay");
        assertRefused(of(UNASSIGNED), Reason.MISSING_FIELD, "fromDay");
        assertRefused(of(SHIFT_SET).span(AT, AT + 1), Reason.MISSING_FIELD, "approvalId");
        assertRefused(of(LEAVE_APPROVED).approval("x").span(AttendanceEntry.NONE, AT), Reason.MISSING_FIELD, "fromAt");
        assertRefused(of(LEAVE_APPROVED).approval("x").span(AT, AttendanceEntry.NONE), Reason.MISSING_FIELD, "toAt");
        assertRefused(of(LEAVE_REVOKED), Reason.MISSING_FIELD, "approvalId");
        assertRefused(of(EXPLANATION_FILED), Reason.MISSING_FIELD, "fromDay");
        assertRefused(of(CORRECTED), Reason.MISSING_FIELD, "correctsEventId");
        assertThat(AttendanceEventCheck.refusalOf("", of(PUNCHED).build()))
                .isEqualTo(new AttendanceRefusal(Reason.MISSING_FIELD, "staffToken"));
    }

    @Test
    void shouldRefuseSpansThatDoNotEndAfterTheyBegin() {
        assertRefused(of(LEAVE_APPROVED).approval("x").span(AT, AT), Reason.FROM_AFTER_TO, "fromAt");
        assertRefused(of(SCHEDULE_SET).schedule("s").days(DAY, DAY.minusDays(1)), Reason.FROM_AFTER_TO, "fromDay");
        assertThat(AttendanceEventCheck.refusalOf(new DeviceReport("d", AT, AT - 1)))
                .isEqualTo(new AttendanceRefusal(Reason.FROM_AFTER_TO, "coveredFrom"));
    }

    @Test
    void shouldRefuseTimesThatNoCalendarCovers() {
        assertRefused(of(SHIFT_SET).approval("x").span(AT, AT + 48 * HOUR + 1), Reason.TIME_OUT_OF_RANGE, "toAt");
        assertRefused(
                of(LEAVE_APPROVED).approval("x").span(AT, millis("2061-01-01T00:00")),
                Reason.TIME_OUT_OF_RANGE,
                "toAt");
        assertRefused(of(EXPLANATION_FILED).days(LocalDate.of(1989, 1, 1), null), Reason.TIME_OUT_OF_RANGE, "fromDay");
        assertRefused(
                of(CORRECTED).correction(new AttendanceCorrection("e0", false, 0)),
                Reason.TIME_OUT_OF_RANGE,
                "correctedOccurredAt");
        assertRefused(AttendanceEntry.of("s", "e", PUNCHED, 0), Reason.TIME_OUT_OF_RANGE, "occurredAt");
    }

    @Test
    void shouldRefuseIdsThatCouldBeTakenForSomethingElse() {
        String tooLong = "x".repeat(EventCheck.MAX_ID_CHARS + 1);
        List<String> tooMany = Collections.nCopies(AttendanceEventCheck.MAX_DEVICES + 1, "d");
        assertRefused(of(PUNCHED).punch(PunchDirection.IN, "a|b", PunchMethod.CARD), Reason.UNUSABLE_ID, "deviceId");
        assertRefused(of(PUNCHED).reason(tooLong), Reason.ID_TOO_LONG, "reasonCode");
        assertRefused(of(ASSIGNED).unit("u/**"), Reason.UNUSABLE_ID, "unitId");
        assertRefused(of(ASSIGNED).devices(List.of("ok", "-")), Reason.UNUSABLE_ID, "deviceIds");
        assertRefused(of(ASSIGNED).devices(tooMany), Reason.TOO_MANY, "deviceIds");
        assertRefused(AttendanceEntry.of("s", "", PUNCHED, AT), Reason.MISSING_FIELD, "eventId");
        assertRefused(AttendanceEntry.of("*", "e", PUNCHED, AT), Reason.UNUSABLE_ID, "source");
    }

    private static AttendanceEntryBuilder of(AttendanceEventType type) {
        return AttendanceEntry.of("source", "e1", type, AT);
    }

    private static void assertTaken(AttendanceEntryBuilder event) {
        assertThat(AttendanceEventCheck.refusalOf("t", event.build())).isNull();
    }

    private static void assertRefused(AttendanceEntryBuilder event, Reason reason, String field) {
        assertThat(AttendanceEventCheck.refusalOf("t", event.build())).isEqualTo(new AttendanceRefusal(reason, field));
    }
}
