package congvu.domain.dossier;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.DELIVERED;
import static congvu.domain.dossier.DossierEventType.EXTENDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.RESUMED;
import static congvu.domain.dossier.DossierEventType.STEP_DONE;
import static congvu.domain.dossier.DossierEventType.STOPPED;
import static congvu.domain.dossier.DossierEventType.SUBMITTED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.SUSPENDED;
import static congvu.domain.dossier.DossierEventType.TRANSFERRED;
import static congvu.domain.dossier.DossierEventType.WITHDRAWN;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Term;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.IndexStatus;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationState;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Verdict;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. */
class DossierFoldTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .procedure(new Procedure("P16", "16 hours", List.of(ProcedureVersion.of(1, Term.workingHours(16)))))
            .build();

    @Test
    void shouldTakeTheTermWhenNoAppointmentIsStated() {
        // Given
        History history = accepted("2026-03-02T08:00");

        // When
        Promise promise = latest(history.file());

        // Then
        assertThat(promise.kind()).isEqualTo(PromiseKind.TERM);
        assertThat(promise.dueAt()).isEqualTo(millis("2026-03-03T17:00"));
    }

    @Test
    void shouldMoveTheDeadlineByWorkingTimeWhenPaused_V4() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T12:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-04T08:00");

        // When
        Promise promise = latest(history.file());

        // Then
        assertThat(promise.dueAt()).isEqualTo(millis("2026-03-05T12:00"));
    }

    @Test
    void shouldTakeTheUnionWhenPausesOverlapInAnyOrder_V8() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-04T08:00")
                .event(RESUMED, "2026-03-04T12:00")
                .event(SUSPENDED, "2026-03-03T08:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T12:00");

        // When
        Promise promise = latest(history.file());

        // Then paused Monday 12:00 to Wednesday 12:00: twelve hours used afterwards
        assertThat(promise.dueAt()).isEqualTo(millis("2026-03-05T17:00"));
    }

    @Test
    void shouldKeepThePauseWhenTheProcedureChangesDuringIt_V9() {
        // Given
        History paused = accepted("2026-03-02T08:00").event(SUPPLEMENT_REQUESTED, "2026-03-02T12:00");
        ReferenceBook changed = BOOK.toBuilder()
                .procedure(new Procedure("P16", "now 24", List.of(ProcedureVersion.of(2, Term.workingHours(24)))))
                .build();

        // When
        Journal resumed = paused.event(SUPPLEMENT_RECEIVED, "2026-03-04T08:00").journal();
        Obligation file =
                Objects.requireNonNull(DossierFold.fold("D1", resumed, changed).file());

        // Then
        assertThat(latest(file).dueAt()).isEqualTo(millis("2026-03-06T12:00"));
    }

    @Test
    void shouldStopTheClockWhenAPauseIsOpen() {
        // Given
        History history = accepted("2026-03-02T08:00").event(SUSPENDED, "2026-03-02T12:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.state()).isEqualTo(ObligationState.PAUSED);
        assertThat(latest(file).dueAt()).isEqualTo(Deadlines.NEVER);
    }

    @Test
    void shouldBeOnTimeWhenDecidedInTimeButDeliveredLate() {
        // Given
        History history =
                accepted("2026-03-02T08:00").event(DECIDED, "2026-03-03T17:00").event(DELIVERED, "2026-03-09T09:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(ending(file).kind()).isEqualTo(EndKind.DECIDED);
        assertThat(file.revision()).isEqualTo(2);
    }

    @Test
    void shouldBeLateWhenOneMillisecondPastTheDeadline() {
        // Given
        History history = accepted("2026-03-02T08:00").event(DECIDED, "2026-03-03T17:00:00.001");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(file.lateMillis()).isEqualTo(1);
    }

    @Test
    void shouldBearNoObligationWhenWithdrawnBeforeAcceptance() {
        // Given
        History history = History.of(BOOK).event(SUBMITTED, "2026-03-02T08:00").event(WITHDRAWN, "2026-03-02T09:00");

        // When
        DossierFacts facts = history.facts();

        // Then
        assertThat(facts.obligations()).isEmpty();
        assertThat(facts.settledAt()).isEqualTo(millis("2026-03-02T09:00"));
    }

    @Test
    void shouldPreferTheDecisionWhenItArrivesAfterTheDelivery() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(DELIVERED, "2026-03-05T09:00")
                .event(STOPPED, "2026-03-02T10:00")
                .event(DECIDED, "2026-03-03T16:00");

        // When
        Ending ending = ending(history.file());

        // Then
        assertThat(ending.kind()).isEqualTo(EndKind.DECIDED);
        assertThat(ending.at()).isEqualTo(millis("2026-03-03T16:00"));
    }

    @Test
    void shouldTellBothRatesApartWhenReAppointedAfterTheBreach() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .promise(EXTENDED, "2026-03-04T09:00", "2026-03-06T17:00")
                .event(DECIDED, "2026-03-06T16:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.verdictFirst()).isEqualTo(Verdict.LATE);
        assertThat(file.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(file.cycle().promises()).extracting(Promise::number).containsExactly(0, 1);
    }

    @Test
    void shouldKeepTheFirstVerdictWhenReopened_V10() {
        // Given
        History history =
                accepted("2026-03-02T08:00").event(DECIDED, "2026-03-03T09:00").event(REOPENED, "2026-03-10T09:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.verdictFirst()).isEqualTo(Verdict.ON_TIME);
        assertThat(file.verdictLatest()).isEqualTo(Verdict.OPEN);
        assertThat(latest(file).kind()).isEqualTo(PromiseKind.REOPENED);
        assertThat(latest(file).dueAt()).isEqualTo(millis("2026-03-12T09:00"));
    }

    @Test
    void shouldForgetAnEventWhenItIsVoided() {
        // Given
        History history =
                accepted("2026-03-02T08:00").event(DECIDED, "2026-03-03T09:00").correct("2026-03-03T10:00", 1, null);

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.isOpen()).isTrue();
        assertThat(file.revision()).isEqualTo(3);
    }

    @Test
    void shouldJudgeByTheRightTimeWhenACompletionIsCorrected() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(DECIDED, "2026-03-04T09:00")
                .correct("2026-03-05T10:00", 1, "2026-03-03T16:00");

        // When
        Verdict verdict = history.file().verdictLatest();

        // Then
        assertThat(verdict).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void shouldEndAStepWhenTheFileGoesOnToAnother() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .step(TRANSFERRED, "2026-03-02T09:00", "check", "2026-03-02T12:00")
                .step(TRANSFERRED, "2026-03-02T14:00", "sign", "2026-03-03T10:00")
                .step(STEP_DONE, "2026-03-03T09:00", "sign", null);

        // When
        List<Obligation> steps = history.facts().steps();

        // Then
        assertThat(steps).extracting(Obligation::id).containsExactly("D1/s/check/1", "D1/s/sign/1");
        assertThat(steps).extracting(Obligation::verdictLatest).containsExactly(Verdict.LATE, Verdict.ON_TIME);
        assertThat(steps)
                .extracting(step -> ending(step).kind())
                .containsExactly(EndKind.HANDED_OVER, EndKind.STEP_DONE);
    }

    @Test
    void shouldSubtractTheSupplementWhenTheIndexIsTold() {
        // Given: stated appointment, decided a day late, but papers took two days
        History history = History.of(BOOK)
                .promise(ACCEPTED, "2026-03-02T08:00", "2026-03-04T17:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-03T08:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-05T08:00")
                .event(DECIDED, "2026-03-06T16:00");

        // When
        IndexStatus status = NationalIndex.statusOf(history.file(), millis("2026-04-01T00:00"), 0);

        // Then
        assertThat(status).isEqualTo(IndexStatus.ON_TIME);
    }

    @Test
    void shouldBeOverdueInTheIndexWhenPapersWereAskedForTwiceWithoutAResult() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-02T10:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T11:00");

        // When
        IndexStatus status = NationalIndex.statusOf(history.file(), millis("2026-03-02T12:00"), 0);

        // Then
        assertThat(status).isEqualTo(IndexStatus.OVERDUE);
    }

    @Test
    void shouldGiveTheSameFactsWhenEventsArriveInAnyOrder() {
        // Given
        History history = accepted("2026-03-02T08:00")
                .event(SUBMITTED, "2026-03-01T20:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T12:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-04T08:00")
                .promise(EXTENDED, "2026-03-04T09:00", "2026-03-10T17:00")
                .step(TRANSFERRED, "2026-03-04T09:30", "sign", "2026-03-05T10:00")
                .event(DECIDED, "2026-03-09T11:00")
                .correct("2026-03-09T12:00", 6, "2026-03-09T10:00")
                .event(REOPENED, "2026-03-11T09:00")
                .event(DECIDED, "2026-03-12T09:00");
        DossierFacts inOrder = history.facts();

        for (long seed = 0; seed < 200; seed++) {
            // When
            DossierFacts shuffled = history.facts(history.shuffled(seed));

            // Then
            assertThat(shuffled).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    private static History accepted(String at) {
        return History.of(BOOK).procedure("P16").event(ACCEPTED, at);
    }

    private static Promise latest(Obligation file) {
        return Objects.requireNonNull(file.cycle().latest());
    }

    private static Ending ending(Obligation obligation) {
        return Objects.requireNonNull(obligation.ending());
    }
}
