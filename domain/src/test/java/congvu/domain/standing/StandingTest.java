package congvu.domain.standing;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.STOPPED;
import static congvu.domain.dossier.DossierEventType.SUBMITTED;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.alert.AlertRule;
import congvu.domain.alert.Ladder;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Term;
import congvu.domain.dossier.History;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday; closed dossiers are not kept, the grace is 60 s. */
class StandingTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .procedure(new Procedure("P16", "16 hours", List.of(ProcedureVersion.of(1, Term.workingHours(16)))))
            .build();
    private static final Policy KEEPING_NOTHING = new Policy(Ladder.standard(1, 1, 2, 3), 60_000, Map.of(), 0);

    @Test
    void shouldStayUntilTheGraceIsOverWhenItEndedShortlyAfterItsDeadline() {
        // Given: due at 17:00, so that the alert is told one millisecond after 17:01
        History history = History.of(BOOK)
                .procedure("P16")
                .event(ACCEPTED, "2026-03-02T08:00")
                .event(DECIDED, "2026-03-03T17:00:30");

        // When
        Standing justBefore = standing(history, "2026-03-03T17:01:30");
        Standing after = standing(history, "2026-03-03T17:01:30.001");

        // Then
        assertThat(justBefore.mayLeave()).isFalse();
        assertThat(justBefore.nextDueAt()).isEqualTo(millis("2026-03-03T17:01:30.001"));
        assertThat(after.mayLeave()).isTrue();
        assertThat(after.alerts()).extracting(StandingAlert::rule).contains(AlertRule.OVERDUE);
    }

    @Test
    void shouldWaitForTheAcceptanceWhenOnlyAResultIsKnown() {
        // Given
        History history = History.of(BOOK).event(SUBMITTED, "2026-03-02T08:00").event(DECIDED, "2026-03-03T09:00");

        // When
        Standing standing = standing(history, "2026-04-01T00:00");

        // Then
        assertThat(standing.mayLeave()).isFalse();
        assertThat(standing.nextDueAt()).isEqualTo(Deadlines.NEVER);
    }

    @Test
    void shouldLeaveWhenStoppedBeforeAnyAcceptance() {
        // Given: that a result is known too does not count
        History history = History.of(BOOK).event(STOPPED, "2026-03-02T08:00").event(DECIDED, "2026-03-03T09:00");

        // When
        Standing standing = standing(history, "2026-03-02T08:00");

        // Then
        assertThat(standing.mayLeave()).isTrue();
    }

    private static Standing standing(History history, String tick) {
        return Standing.of(history.facts(), history.journal(), history.book(), KEEPING_NOTHING, millis(tick));
    }
}
