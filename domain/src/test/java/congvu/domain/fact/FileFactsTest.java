package congvu.domain.fact;

import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.DISLIKED;
import static congvu.domain.dossier.DossierEventType.EXTENDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.TRANSFERRED;
import static congvu.domain.fact.FileTale.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.domain.alert.AlertRule;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.ObligationState;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Verdict;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. */
class FileFactsTest {
    private static final String MONDAY = "2026-03-02T08:00";
    private static final String DUE = "2026-03-06T17:00";
    private static final String LATER = "2026-04-01T08:00";

    @Test
    void shouldTellTheFileAsAWhole() {
        // Given
        FileTale tale = accepted()
                .event(TRANSFERRED, "2026-03-03T09:00", "B")
                .event(SUPPLEMENT_REQUESTED, "2026-03-03T10:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-03T11:00")
                .promise(EXTENDED, "2026-03-06T09:00", "2026-03-10T17:00")
                .event(DECIDED, "2026-03-11T09:00")
                .event(REOPENED, "2026-03-12T09:00");

        // When
        FileFact fact = tale.last(FileFact.class, LATER);

        // Then
        assertThat(fact.key()).isEqualTo("D1");
        assertThat(fact.unitId()).isEqualTo("B");
        assertThat(FileTale.local(fact.at())).isEqualTo(MONDAY);
        assertThat(fact.place())
                .extracting(place -> place == null ? -1 : place.offset())
                .isEqualTo(0L);
        assertThat(fact.state()).isEqualTo(ObligationState.RUNNING);
        assertThat(fact.endKind()).isNull();
        assertThat(fact.verdictFirst()).isEqualTo(Verdict.LATE);
        assertThat(fact.verdictLatest()).isEqualTo(Verdict.OPEN);
        assertThat(fact)
                .extracting(FileFact::reAppointments, FileFact::supplements, FileFact::transfers, FileFact::reopenings)
                .containsExactly(1, 0, 1, 1);
    }

    @Test
    void shouldTellHowItEnded() {
        // Given
        FileTale tale = accepted().event(DECIDED, DUE);

        // When
        FileFact fact = tale.last(FileFact.class, LATER);

        // Then
        assertThat(fact.endKind()).isEqualTo(EndKind.DECIDED);
        assertThat(fact.state()).isEqualTo(ObligationState.ENDED);
        assertThat(fact.verdictLatest()).isEqualTo(Verdict.ON_TIME);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06T17:01, false", "2026-03-06T17:01:00.001, true"})
    void shouldBeOverdueOnlyWhenTheGraceIsOver(String tick, boolean isOverdue) {
        // Given
        FileTale tale = accepted();

        // When
        FileFact fact = tale.last(FileFact.class, tick);

        // Then
        assertThat(fact.isOverdue()).isEqualTo(isOverdue);
    }

    @Test
    void shouldTakeTheCategoryThatWasToldLast() {
        // Given
        FileTale tale = new FileTale(ObligationFamily.PETITION, AskedFacts.book())
                .accepted("A", MONDAY, DUE)
                .category("PROCEDURE")
                .event(TRANSFERRED, "2026-03-03T09:00", "B")
                .category("STAFF_CONDUCT")
                .event(DISLIKED, "2026-03-04T09:00");

        // When
        FileFact fact = tale.last(FileFact.class, LATER);

        // Then
        assertThat(fact.categoryCode()).isEqualTo("STAFF_CONDUCT");
        assertThat(fact.family()).isEqualTo(ObligationFamily.PETITION);
        assertThat(fact.isDisputed()).isTrue();
    }

    @Test
    void shouldTellWhetherAnApologyWasThereWhenEachAlertWasReached() {
        // Given
        FileTale tale = accepted()
                .promise(EXTENDED, "2026-03-09T09:00", "2026-03-10T17:00")
                .event(DECIDED, "2026-03-11T09:00");

        // When
        var facts = tale.facts(AlertFact.class, LATER).stream()
                .filter(fact -> fact.rule() == AlertRule.OVERDUE || fact.rule() == AlertRule.OVERDUE_AGAIN)
                .toList();

        // Then
        assertThat(facts)
                .extracting(AlertFact::rule, AlertFact::isApologised, AlertFact::reAppointments, AlertFact::promiseKind)
                .containsExactly(
                        tuple(AlertRule.OVERDUE, false, 0, PromiseKind.STATED),
                        tuple(AlertRule.OVERDUE_AGAIN, true, 1, PromiseKind.RE_APPOINTED));
        assertThat(facts).extracting(AlertFact::isOpen).containsOnly(false);
        assertThat(facts).extracting(AlertFact::bearer).containsOnly(ObligationKind.WHOLE_FILE);
    }

    @Test
    void shouldForgetTheApologyOfAnEarlierCycleButNotThatThereWasOne() {
        // Given
        FileTale tale = accepted()
                .promise(EXTENDED, "2026-03-06T09:00", "2026-03-10T17:00")
                .event(DECIDED, "2026-03-09T09:00")
                .promise(REOPENED, "2026-03-12T09:00", "2026-03-13T17:00");

        // When
        var facts = tale.facts(AlertFact.class, "2026-03-16T08:00").stream()
                .filter(fact -> fact.rule() == AlertRule.OVERDUE)
                .toList();

        // Then
        assertThat(facts)
                .extracting(AlertFact::isApologised, AlertFact::reAppointments, AlertFact::isOpen)
                .containsExactly(tuple(false, 1, true));
    }

    @Test
    void shouldHoldWhoeverHadTheFileToAccountWhenThePromiseWasBroken() {
        // Given
        FileTale tale = accepted().event(TRANSFERRED, "2026-03-09T09:00", "B");

        // When
        var facts = tale.facts(AlertFact.class, LATER).stream()
                .filter(fact -> fact.rule() == AlertRule.OVERDUE)
                .toList();

        // Then
        assertThat(facts).extracting(AlertFact::unitId).containsExactly("A");
        assertThat(facts).extracting(fact -> FileTale.local(fact.at())).containsExactly(DUE);
    }

    @Test
    void shouldTellNothingThatNobodyAsksFor() {
        // Given
        ReferenceBook book =
                AskedFacts.ask(ReferenceBook.builder(), FactKind.EVENT, "B", 0).build();
        FileTale tale = dossier(book)
                .accepted("A", MONDAY, DUE)
                .event(TRANSFERRED, "2026-03-03T09:00", "B")
                .event(TRANSFERRED, "2026-03-04T09:00", "A");

        // When
        var facts = tale.facts(Fact.class, LATER);

        // Then
        assertThat(facts).extracting(Fact::unitId, Fact::kind).containsExactly(tuple("B", FactKind.EVENT));
    }

    @Test
    void shouldTellNothingOfADossierThatWasNeverAccepted() {
        // Given
        FileTale tale = dossier(AskedFacts.book(1)).event(SUPPLEMENT_REQUESTED, MONDAY, "A");

        // When
        List<Fact> facts = tale.facts(Fact.class, LATER);

        // Then
        assertThat(facts).isEmpty();
    }

    private static FileTale accepted() {
        return dossier(AskedFacts.book()).accepted("A", MONDAY, DUE);
    }
}
