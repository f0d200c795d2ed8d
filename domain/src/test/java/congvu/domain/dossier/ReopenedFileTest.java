package congvu.domain.dossier;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.DossierEventType.REOPENED;
import static congvu.domain.dossier.DossierEventType.RESUMED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.domain.dossier.DossierEventType.SUPPLEMENT_REQUESTED;
import static congvu.domain.dossier.DossierEventType.SUSPENDED;
import static congvu.domain.dossier.History.local;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.domain.obligation.IndexStatus;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A file that was reopened begins again: Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. Of this
 * procedure a stated date stays where it is, whatever pauses.
 */
class ReopenedFileTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .procedure(new Procedure("P16", "16 hours", List.of(statedDatesStay())))
            .build();

    @Test
    void shouldMoveTheTermByAPauseWhenReopenedWithoutAStatedDate() {
        // Given
        History history = reopened().event(SUSPENDED, "2026-03-09T12:00").event(RESUMED, "2026-03-10T12:00");

        // When
        Promise promise = latest(history);

        // Then
        assertThat(promise.kind()).isEqualTo(PromiseKind.REOPENED);
        assertThat(promise.moves()).isTrue();
        assertThat(local(promise.dueAt())).isEqualTo("2026-03-11T17:00");
    }

    @Test
    void shouldKeepTheStatedDateOverAPauseWhenReopenedWithOne() {
        // Given
        History history = decided()
                .promise(REOPENED, "2026-03-09T08:00", "2026-03-10T17:00")
                .event(SUSPENDED, "2026-03-09T12:00")
                .event(RESUMED, "2026-03-10T12:00");

        // When
        Promise promise = latest(history);

        // Then
        assertThat(promise.moves()).isFalse();
        assertThat(local(promise.dueAt())).isEqualTo("2026-03-10T17:00");
    }

    @Test
    void shouldTurnOverdueInTheIndexWhenPapersWereAskedForOnlyBeforeTheReopening() {
        // Given
        History history = accepted()
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-02T10:00")
                .event(DECIDED, "2026-03-03T09:00")
                .event(REOPENED, "2026-03-09T08:00");

        // When
        Obligation file = history.file();

        // Then
        long overdueFrom = millis("2026-03-10T17:00:00.001");
        assertThat(NationalIndex.overdueFrom(file, 0)).isEqualTo(overdueFrom);
        assertThat(NationalIndex.statusOf(file, overdueFrom - 1, 0)).isEqualTo(IndexStatus.ON_TIME);
        assertThat(NationalIndex.statusOf(file, overdueFrom, 0)).isEqualTo(IndexStatus.OVERDUE);
    }

    @Test
    void shouldStayOnTimeInTheIndexWhenTwoRequestsLieBeforeTheReopening() {
        // Given
        History history = accepted()
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T09:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-02T10:00")
                .event(SUPPLEMENT_REQUESTED, "2026-03-02T11:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-02T12:00")
                .event(DECIDED, "2026-03-03T09:00")
                .event(REOPENED, "2026-03-09T08:00");

        // When
        IndexStatus status = NationalIndex.statusOf(history.file(), millis("2026-03-09T08:00"), 0);

        // Then
        assertThat(status).isEqualTo(IndexStatus.ON_TIME);
    }

    @Test
    void shouldNotTakeOffPapersInTheIndexWhenTheyCameAfterTheDecision() {
        // Given: decided an hour too late, with papers asked for half an hour before
        History history = accepted()
                .event(SUPPLEMENT_REQUESTED, "2026-03-03T17:30")
                .event(DECIDED, "2026-03-03T18:00")
                .event(SUPPLEMENT_RECEIVED, "2026-03-04T18:00");

        // When
        IndexStatus status = NationalIndex.statusOf(history.file(), millis("2026-03-05T00:00"), 0);

        // Then
        assertThat(status).isEqualTo(IndexStatus.OVERDUE);
    }

    private static History reopened() {
        return decided().event(REOPENED, "2026-03-09T08:00");
    }

    private static History decided() {
        return accepted().event(DECIDED, "2026-03-03T09:00");
    }

    private static History accepted() {
        return History.of(BOOK).procedure("P16").event(ACCEPTED, "2026-03-02T08:00");
    }

    private static Promise latest(History history) {
        return Objects.requireNonNull(history.file().cycle().latest());
    }

    private static ProcedureVersion statedDatesStay() {
        return new ProcedureVersion(1, null, null, Term.workingHours(16), null, false, false, List.of());
    }
}
