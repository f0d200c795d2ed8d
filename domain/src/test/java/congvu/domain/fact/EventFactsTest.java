package congvu.domain.fact;

import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.EXTENDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.RESUMED;
import static congvu.domain.dossier.DossierEventType.STEP_DONE;
import static congvu.domain.dossier.DossierEventType.SUBMITTED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.SUSPENDED;
import static congvu.domain.dossier.DossierEventType.SYNCED;
import static congvu.domain.dossier.DossierEventType.TRANSFERRED;
import static congvu.domain.fact.FileTale.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.domain.rule.FactPlace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. The term of the files is 40 working hours. */
class EventFactsTest {
    private static final String MONDAY = "2026-03-02T08:00";
    private static final String DUE = "2026-03-06T17:00";
    private static final String LATER = "2026-04-01T08:00";

    @ParameterizedTest
    @CsvSource({
        // Thursday 17:00 is after 32 of 40 hours.
        "2026-03-05T16:59:59.999, false",
        "2026-03-05T17:00, true",
        "2026-03-06T08:00:00.001, true"
    })
    void shouldSayWhetherTheLastFifthOfTheTermHadBegunWhenPapersAreAskedFor(String at, boolean isInLastFifth) {
        // Given
        FileTale tale = accepted().event(SUPPLEMENT_REQUESTED, at);

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.hasDeadline()).isTrue();
        assertThat(fact.termUsed() >= 0.8).isEqualTo(isInLastFifth);
    }

    @Test
    void shouldNotCountPausesWhenTellingHowMuchOfTheTermWasUsed() {
        // Given four hours, two days of pause, four hours
        FileTale tale = accepted()
                .event(SUSPENDED, "2026-03-02T12:00")
                .event(RESUMED, "2026-03-04T13:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-04T17:00");

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.termUsed()).isEqualTo(8 / 40.0);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06T16:59:59.999, false", "2026-03-06T17:00, false", "2026-03-06T17:00:00.001, true"})
    void shouldBeAfterTheDeadlineOnlyWhenItHasPassed(String at, boolean isAfterDue) {
        // Given
        FileTale tale = accepted().promise(EXTENDED, at, "2026-03-20T17:00");

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.isAfterDue()).isEqualTo(isAfterDue);
    }

    @Test
    void shouldTellEachEventByThePromiseThatItMetWhenThereAreSeveral() {
        // Given
        FileTale tale = accepted()
                .promise(EXTENDED, "2026-03-06T09:00", "2026-03-13T17:00")
                .event(STEP_DONE, "2026-03-09T09:00")
                .event(DECIDED, "2026-03-16T09:00")
                .event(SYNCED, "2026-03-16T10:00");

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts)
                .extracting(EventFact::hasDeadline, EventFact::isAfterDue, EventFact::isEnd)
                .containsExactly(
                        tuple(false, false, false),
                        tuple(true, false, false),
                        tuple(true, false, false),
                        tuple(true, true, true),
                        tuple(false, false, false));
    }

    @Test
    void shouldNumberRequestsByCycleAndByUnitWhenSeveralUnitsAsk() {
        // Given
        FileTale tale = accepted()
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-02T10:00")
                .event(TRANSFERRED, "2026-03-02T11:00", "B")
                .event(SUPPLEMENT_REQUESTED, "2026-03-03T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-03T10:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-04T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-04T10:00")
                .event(DECIDED, "2026-03-05T09:00")
                .event(REOPENED, "2026-03-09T09:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-10T09:00");

        // When
        var facts = tale.facts(EventFact.class, LATER).stream()
                .filter(fact -> fact.type() == SUPPLEMENT_REQUESTED)
                .toList();

        // Then
        assertThat(facts)
                .extracting(EventFact::unitId, EventFact::supplementNumber, EventFact::supplementNumberOfUnit)
                .containsExactly(tuple("A", 1, 1), tuple("B", 2, 1), tuple("B", 3, 2), tuple("B", 1, 1));
    }

    @Test
    void shouldNotNumberARequestWhenItCameBeforeTheAcceptance() {
        // Given
        FileTale tale = dossier(AskedFacts.book())
                .event(SUPPLEMENT_REQUESTED, "2026-03-01T09:00")
                .accepted("A", MONDAY, DUE)
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T09:00");

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts).extracting(EventFact::supplementNumber).containsExactly(0, 0, 1);
    }

    @Test
    void shouldCountTransfersBetweenTwoUnitsEitherWay() {
        // Given
        FileTale tale = accepted()
                .event(TRANSFERRED, "2026-03-02T09:00", "B")
                .event(TRANSFERRED, "2026-03-02T10:00", "A")
                .event(TRANSFERRED, "2026-03-02T11:00", "C")
                .event(TRANSFERRED, "2026-03-02T13:00", "A")
                .event(TRANSFERRED, "2026-03-02T14:00", "A")
                .event(TRANSFERRED, "2026-03-02T15:00", "B");

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then whoever hands on answers for it; to hand on to oneself is no transfer
        assertThat(facts)
                .extracting(EventFact::unitId, EventFact::transfersBetween)
                .containsExactly(
                        tuple("A", 0),
                        tuple("A", 1),
                        tuple("B", 2),
                        tuple("A", 1),
                        tuple("C", 2),
                        tuple("A", 0),
                        tuple("A", 3));
    }

    @Test
    void shouldNumberReAppointmentsOverTheWholeFileAndOnlyThoseThatCount() {
        // Given the third comes after the end
        FileTale tale = accepted()
                .promise(EXTENDED, "2026-03-06T09:00", "2026-03-10T17:00")
                .event(DECIDED, "2026-03-09T09:00")
                .promise(EXTENDED, "2026-03-09T10:00", "2026-03-11T17:00")
                .promise(REOPENED, "2026-03-10T09:00", "2026-03-12T17:00")
                .promise(EXTENDED, "2026-03-11T09:00", "2026-03-13T17:00");

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts)
                .extracting(EventFact::reAppointmentNumber, EventFact::cycle)
                .containsExactly(tuple(0, 0), tuple(1, 0), tuple(0, 0), tuple(0, 0), tuple(0, 1), tuple(2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59:59.999, false, 480",
        "2026-03-02T08:00, true, 480",
        "2026-03-02T12:00, true, 240",
        "2026-03-02T12:30, false, 240",
        "2026-03-02T16:49:59.999, true, 11",
        "2026-03-02T16:50, true, 10",
        "2026-03-02T16:50:00.001, true, 10",
        "2026-03-02T17:00, true, 0",
        "2026-03-02T17:00:00.001, false, 0",
        "2026-03-07T10:00, false, 0"
    })
    void shouldCountBegunMinutesToTheClosingOfTheDay(String at, boolean isInWorkingTime, int minutes) {
        // Given
        FileTale tale = dossier(AskedFacts.book())
                .accepted("A", "2026-03-01T08:00", DUE)
                .event(STEP_DONE, at);

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.isInWorkingTime()).isEqualTo(isInWorkingTime);
        assertThat(fact.minutesToClosing()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T16:59, 59, false",
        "2026-03-06T17:00, 60, false",
        "2026-03-06T17:00:00.001, 60, true",
        "2026-03-09T08:00:00.001, 61, true",
        "2026-03-06T15:00, 0, false"
    })
    void shouldSayThatTheDeadlineHadPassedWhenAnEndInTimeIsToldAfterIt(String told, long minutes, boolean wasDue) {
        // Given it is said to have been decided an hour before the deadline
        FileTale tale = accepted().event(DECIDED, "2026-03-06T16:00").told(told);

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.toldLateMinutes()).isEqualTo(minutes);
        assertThat(fact.wasDueWhenTold()).isEqualTo(wasDue);
    }

    @Test
    void shouldNotCallALateEndBackDatedWhenItIsToldLater() {
        // Given
        FileTale tale = accepted().event(DECIDED, "2026-03-09T16:00").told("2026-03-10T16:00");

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.isAfterDue()).isTrue();
        assertThat(fact.wasDueWhenTold()).isFalse();
        assertThat(fact.toldLateMinutes()).isEqualTo(480);
    }

    @Test
    void shouldCallAnEndBackDatedWhenACorrectionPutsItBeforeTheDeadlineAfterwards() {
        // Given
        FileTale tale = accepted()
                .event(DECIDED, "2026-03-09T09:00")
                .told("2026-03-09T09:00")
                .correct("2026-03-10T09:00", 1, "2026-03-06T16:00");

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.at()).isEqualTo(FileTale.millis("2026-03-06T16:00"));
        assertThat(fact.wasDueWhenTold()).isTrue();
    }

    @Test
    void shouldTellNothingOfAnEventWhenACorrectionVoidsIt() {
        // Given
        FileTale tale =
                accepted().event(SUPPLEMENT_REQUESTED, "2026-03-03T09:00").correct("2026-03-04T09:00", 1, null);

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts).hasSize(1);
    }

    @Test
    void shouldNameTheEventAndItsPlaceInTheTopic() {
        // Given
        FileTale tale = accepted().event(STEP_DONE, "2026-03-02T10:00");

        // When
        EventFact fact = tale.last(EventFact.class, LATER);

        // Then
        assertThat(fact.key()).isEqualTo("test|e1");
        assertThat(fact.place()).isEqualTo(new FactPlace("e1", "congvu.dossiers", 3, 1));
        assertThat(LocalDate.ofEpochDay(fact.epochDay())).isEqualTo("2026-03-02");
    }

    @Test
    void shouldHoldTheReceivingUnitToAccountWhenAnEventComesBeforeTheAcceptance() {
        // Given
        FileTale tale = dossier(AskedFacts.book())
                .event(SUBMITTED, "2026-03-01T09:00", "R")
                .event(SYNCED, "2026-03-01T10:00")
                .accepted("A", MONDAY, DUE);

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts).extracting(EventFact::unitId).containsExactly("R", "R", "A");
        assertThat(facts).extracting(EventFact::hasDeadline).containsOnly(false);
    }

    @Test
    void shouldHoldTheSuccessorToAccountOnlyForWhatCameAfterTheMerger() {
        // Given
        ReferenceBook book = AskedFacts.all(ReferenceBook.builder()
                        .unit(new Unit("A", null, "A", null, null, LocalDate.parse("2026-03-03"), "B", List.of()))
                        .unit(new Unit("B", null, "B", null, null, null, null, List.of())))
                .build();
        FileTale tale = dossier(book)
                .accepted("A", MONDAY, DUE)
                .event(STEP_DONE, "2026-03-03T16:00")
                .event(STEP_DONE, "2026-03-04T08:00");

        // When
        var facts = tale.facts(EventFact.class, LATER);

        // Then
        assertThat(facts).extracting(EventFact::unitId).containsExactly("A", "A", "B");
    }

    private static FileTale accepted() {
        return dossier(AskedFacts.book()).accepted("A", MONDAY, DUE);
    }
}
