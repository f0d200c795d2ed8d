package congvu.domain.fact;

import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.STEP_DONE;
import static congvu.domain.dossier.DossierEventType.SUBMITTED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.SYNCED;
import static congvu.domain.dossier.DossierEventType.TRANSFERRED;
import static congvu.domain.fact.FileTale.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.domain.obligation.ObligationState;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. Gaps of two working days are asked for. */
class GapFactsTest {
    private static final String MONDAY = "2026-03-02T10:00";
    private static final String DUE = "2026-03-31T17:00";
    private static final String LATER = "2026-03-30T08:00";

    @ParameterizedTest
    @CsvSource({"2026-03-04T09:59:59.999, 0", "2026-03-04T10:00, 1", "2026-03-04T10:00:00.001, 1"})
    void shouldFindAGapWhenTheNextEventComesTwoWorkingDaysLaterOrMore(String next, int gaps) {
        // Given
        FileTale tale = accepted().event(DECIDED, next);

        // When
        var facts = tale.facts(GapFact.class, LATER);

        // Then
        assertThat(facts).hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T10:01, 0, 2026-03-04T10:01:00.001",
        "2026-03-04T10:01:00.001, 1, ''",
        "2026-03-30T08:00, 1, ''"
    })
    void shouldWaitForTheGraceWhenNothingHasHappenedYet(String tick, int gaps, String next) {
        // Given
        FileTale tale = accepted();

        // When
        var facts = tale.facts(GapFact.class, tick);

        // Then
        assertThat(facts).hasSize(gaps);
        assertThat(tale.nextChangeAt(tick)).isEqualTo(next);
    }

    @Test
    void shouldCountWorkingTimeOnlyWhenAWeekendLiesBetween() {
        // Given
        FileTale tale = dossier(AskedFacts.book(2)).accepted("A", "2026-03-05T16:00", DUE);

        // When
        GapFact fact = tale.last(GapFact.class, LATER);

        // Then
        assertThat(FileTale.local(fact.at())).isEqualTo("2026-03-09T16:00");
        assertThat(fact.workingDays()).isEqualTo(2);
    }

    @Test
    void shouldTellEachLengthThatIsAskedForOnce() {
        // Given
        FileTale tale =
                dossier(AskedFacts.book(1, 3, 10)).accepted("A", MONDAY, DUE).event(STEP_DONE, "2026-03-06T10:00");

        // When
        var facts = tale.facts(GapFact.class, "2026-03-06T12:00");

        // Then
        assertThat(facts).extracting(GapFact::workingDays).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void shouldTellTheStateOfTheFileAndWhatCameBeforeTheGap() {
        // Given
        FileTale tale = accepted().event(SUPPLEMENT_REQUESTED, "2026-03-09T10:00");

        // When
        var facts = tale.facts(GapFact.class, LATER);

        // Then
        assertThat(facts)
                .extracting(GapFact::key, GapFact::state, GapFact::lastEventType)
                .containsExactly(
                        tuple("test|e0", ObligationState.RUNNING, congvu.domain.dossier.DossierEventType.ACCEPTED),
                        tuple("test|e1", ObligationState.PAUSED, SUPPLEMENT_REQUESTED));
    }

    @Test
    void shouldFindNoGapWhileTheFileIsNotOpen() {
        // Given a fortnight before the acceptance, one after the decision
        FileTale tale = dossier(AskedFacts.book(2))
                .event(SUBMITTED, "2026-02-02T10:00", "A")
                .accepted("A", MONDAY, DUE)
                .event(DECIDED, "2026-03-03T10:00")
                .event(SYNCED, "2026-03-13T10:00")
                .event(REOPENED, "2026-03-27T10:00");

        // When
        var facts = tale.facts(GapFact.class, LATER);

        // Then
        assertThat(facts).isEmpty();
        assertThat(tale.nextChangeAt(LATER)).isEqualTo("2026-03-31T10:01:00.001");
    }

    @Test
    void shouldTakeTheGapBackWhenAnEventWithinItBecomesKnown() {
        // Given
        FileTale told = accepted();

        // When
        FileTale late = accepted().event(STEP_DONE, "2026-03-04T09:00");

        // Then
        assertThat(told.facts(GapFact.class, "2026-03-05T08:00")).hasSize(1);
        assertThat(late.facts(GapFact.class, "2026-03-05T08:00")).isEmpty();
    }

    @Test
    void shouldHoldWhoeverReceivedTheFileToAccountWhenItWasHandedOn() {
        // Given only unit B is asked about gaps
        ReferenceBook book =
                AskedFacts.ask(ReferenceBook.builder(), FactKind.GAP, "B", 2).build();
        FileTale tale = dossier(book).accepted("A", MONDAY, DUE).event(TRANSFERRED, "2026-03-10T10:00", "B");

        // When
        var facts = tale.facts(GapFact.class, LATER);

        // Then
        assertThat(facts)
                .extracting(GapFact::unitId, fact -> FileTale.local(fact.at()))
                .containsExactly(tuple("B", "2026-03-12T10:00"));
    }

    private static FileTale accepted() {
        return dossier(AskedFacts.book(2)).accepted("A", MONDAY, DUE);
    }
}
