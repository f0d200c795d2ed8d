package congvu.domain.attendance;

import static congvu.domain.attendance.AttendanceEventType.LEAVE_REVOKED;
import static congvu.domain.attendance.Staff.millis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceJournalTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldBeTheSameWhenEventsArriveInAnyOrderAndTwice(long seed) {
        // Given
        Staff staff = history();

        // When / Then
        assertThat(staff.shuffled(seed).entries()).isEqualTo(staff.journal().entries());
    }

    @Test
    void shouldApplyTheLastCorrectionAndBringBackWhatWasVoided() {
        // Given
        Staff voided = Staff.keeping("two")
                .punched("2026-03-02T07:30")
                .corrected("2026-03-03T08:00", 1, "2026-03-02T08:30")
                .corrected("2026-03-04T08:00", 1, null);
        int inForce = voided.journal().effective().size();

        // When: what brings it back names a time of its own
        voided.corrected("2026-03-05T08:00", 1, "2026-03-02T07:40");

        // Then
        assertThat(inForce).isEqualTo(1);
        assertThat(voided.journal().effective())
                .extracting(AttendanceEntry::occurredAt)
                .contains(millis("2026-03-02T07:40"));
    }

    @Test
    void shouldKeepAssignmentsAndWhatReachesTheKeptDaysWhenPruned() {
        // Given
        AttendanceJournal journal = history().journal();

        // When
        AttendanceJournal pruned = journal.prune(MARCH, Offices.ZONE);

        // Then: of ten events the punch and the voided punch of January with their correction, and the January leave
        // are gone
        assertThat(pruned.entries())
                .extracting(AttendanceEntry::type)
                .containsExactly(
                        AttendanceEventType.ASSIGNED,
                        AttendanceEventType.LEAVE_APPROVED,
                        LEAVE_REVOKED,
                        AttendanceEventType.PUNCHED);
        assertThat(pruned.accepted()).isEqualTo(journal.size());
        assertThat(pruned.dropped()).isEqualTo(journal.size() - 4L);
        assertThat(pruned.keptFrom()).isEqualTo(MARCH);
    }

    @Test
    void shouldKeepAnApprovalWhenItEndsWithinTheFirstKeptDay() {
        // Given
        Staff over = Staff.keeping("two").leave("2026-02-01T08:00", "l", "2026-02-26T00:00", "2026-03-01T00:00");
        Staff reaching = Staff.keeping("two").leave("2026-02-01T08:00", "l", "2026-02-26T00:00", "2026-03-01T00:01");

        // When / Then
        assertThat(over.journal().prune(MARCH, Offices.ZONE).size()).isEqualTo(1);
        assertThat(reaching.journal().prune(MARCH, Offices.ZONE).size()).isEqualTo(2);
    }

    @Test
    void shouldForgetAnAssignmentOnlyWhenNoKeptDayNorAPunchOfOneReachesIt() {
        // Given: a punch of March 1 may belong to a day up to five before it, and to a day that begins two after
        Staff over = Staff.keeping("two").scheduleSet("2026-01-05T08:00", "four", "2026-02-01", "2026-02-21");
        Staff reaching = Staff.keeping("two").scheduleSet("2026-01-05T08:00", "four", "2026-02-01", "2026-02-22");

        // When / Then
        assertThat(over.journal().prune(MARCH, Offices.ZONE).size()).isEqualTo(1);
        assertThat(reaching.journal().prune(MARCH, Offices.ZONE).size()).isEqualTo(2);
    }

    @Test
    void shouldKeepAnOldPunchWhenACorrectionMovesItIntoTheKeptDays() {
        // Given
        Staff staff =
                Staff.keeping("two").punched("2026-01-05T07:30").corrected("2026-03-03T08:00", 1, "2026-03-02T07:30");

        // When
        AttendanceJournal pruned = staff.journal().prune(MARCH, Offices.ZONE);

        // Then
        assertThat(pruned.size()).isEqualTo(3);
    }

    @Test
    void shouldSayTooLateWhenAnEventBearsOnlyOnWhatWasPruned() {
        // Given
        AttendanceJournal pruned = history().journal().prune(MARCH, Offices.ZONE);
        AttendanceEntry old = punch("2026-02-10T07:30");
        AttendanceEntry recent = punch("2026-03-10T07:30");

        // When / Then
        assertThat(pruned.isTooLate(old, Offices.ZONE)).isTrue();
        assertThat(pruned.isTooLate(recent, Offices.ZONE)).isFalse();
        assertThat(history().journal().isTooLate(old, Offices.ZONE)).isFalse();
    }

    private static AttendanceEntry punch(String at) {
        return AttendanceEntry.of("test", "late", AttendanceEventType.PUNCHED, millis(at))
                .build();
    }

    private static Staff history() {
        return Staff.keeping("two")
                .punched("2026-01-05T07:30", "2026-01-06T07:30")
                .corrected("2026-01-07T08:00", 2, null)
                .leave("2026-01-08T08:00", "over", "2026-01-12T00:00", "2026-01-14T00:00")
                .leave("2026-01-09T08:00", "long", "2026-02-20T00:00", "2026-03-04T00:00")
                .ended(LEAVE_REVOKED, "2026-02-10T08:00", "long")
                .punched("2026-03-04T07:30");
    }
}
