package congvu.domain.standing;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.alert.AlertCause;
import congvu.domain.alert.AlertState;
import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.calendar.Term;
import congvu.domain.dossier.History;
import congvu.domain.obligation.Obligation;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** DOMAIN 10.3, oracle 5: the unit that has an open dossier is merged into another one. U1 ends with 2026-03-03. */
class SuccessionTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .procedure(new Procedure("P16", "16 hours", List.of(ProcedureVersion.of(1, Term.workingHours(16)))))
            .unit(new Unit("U1", null, "Closing", null, null, LocalDate.of(2026, 3, 3), "U2"))
            .unit(Unit.of("U2", null, "Taking over"))
            .build();

    /** Due on Tuesday, 2026-03-03, at 17:00. */
    private static History opened() {
        return History.of(BOOK).procedure("P16").event(ACCEPTED, "2026-03-02T08:00");
    }

    @Test
    void shouldMoveAtMidnightWithItsClockUnbrokenWhenItsUnitCloses() {
        // Given
        History open = opened();

        // When
        Obligation before = file(open, "2026-03-03T23:59:59.999");
        Obligation after = file(open, "2026-03-04T00:00");

        // Then
        assertThat(before.unitId()).isEqualTo("U1");
        assertThat(after.unitId()).isEqualTo("U2");
        assertThat(after.originUnitId()).isEqualTo("U1");
        assertThat(after.cycles()).isEqualTo(before.cycles());
        assertThat(open.standingAt("2026-03-03T23:00").nextDueAt()).isEqualTo(millis("2026-03-04T00:00"));
    }

    @Test
    void shouldStayWhereItEndedWhenItEndedBeforeTheMerger() {
        // Given
        History ended = opened().event(DECIDED, "2026-03-03T18:00");

        // When
        Standing standing = ended.standingAt("2026-03-20T00:00");

        // Then
        assertThat(Objects.requireNonNull(standing.facts().file()).unitId()).isEqualTo("U1");
        assertThat(Objects.requireNonNull(standing.contribution()).unitId()).isEqualTo("U1");
    }

    @Test
    void shouldBeSummedForTheSuccessorWhenItIsOpen() {
        // When
        Contribution before = opened().standingAt("2026-03-03T12:00").contribution();
        Contribution after = opened().standingAt("2026-03-04T00:00").contribution();

        // Then
        assertThat(Objects.requireNonNull(before).unitId()).isEqualTo("U1");
        assertThat(Objects.requireNonNull(after).unitId()).isEqualTo("U2");
        assertThat(after.epochDay()).isEqualTo(before.epochDay());
    }

    @Test
    void shouldGoOnWithTheSameAlertInItsNextVersionWhenTheUnitIsMerged() {
        // Given
        AlertTransitions overdue = AlertTransitions.between(
                List.of(), opened().standingAt("2026-03-03T17:02").alerts(), AlertCause.TIME_PASSED);

        // When
        AlertTransitions merged = AlertTransitions.between(
                overdue.published(), opened().standingAt("2026-03-04T00:00").alerts(), AlertCause.TIME_PASSED);

        // Then
        assertThat(merged.transitions()).hasSameSizeAs(overdue.published()).allSatisfy(transition -> {
            assertThat(transition.cause()).isEqualTo(AlertCause.UNIT_MERGED);
            assertThat(transition.published().state()).isEqualTo(AlertState.RAISED);
            assertThat(transition.published().version()).isEqualTo(2);
        });
        assertThat(merged.transitions())
                .extracting(AlertTransition::published)
                .extracting(published -> published.rule() + "/" + published.level())
                .doesNotHaveDuplicates();
    }

    private static Obligation file(History history, String tick) {
        return Objects.requireNonNull(history.standingAt(tick).facts().file());
    }
}
