package congvu.domain.dossier;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.DECIDED;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final JournalEntry ACCEPTANCE = event("e1", ACCEPTED, "2026-03-02T08:00", "U1", null);
    private static final JournalEntry DECISION = event("e2", DECIDED, "2026-03-04T09:00", null, null);

    @Test
    void shouldKeepWhatAnEarlierCorrectionSaidWhenALaterOneNamesAnotherField() {
        // Given
        JournalEntry moved = correction("c1", "2026-03-05T08:00", "e1", "2026-03-03T08:00", null);
        JournalEntry handed = correction("c2", "2026-03-06T08:00", "e1", null, "U2");

        // When: the later one arrives first
        Journal journal = journal(handed, ACCEPTANCE, moved);

        // Then
        assertThat(journal.effective()).singleElement().satisfies(entry -> {
            assertThat(entry.occurredAt()).isEqualTo(millis("2026-03-03T08:00"));
            assertThat(entry.unitId()).isEqualTo("U2");
        });
    }

    @Test
    void shouldTakeTheLaterWordWhenTwoCorrectionsNameOneField() {
        // Given
        JournalEntry first = correction("c1", "2026-03-05T08:00", "e1", "2026-03-03T08:00", "U2");
        JournalEntry second = correction("c2", "2026-03-06T08:00", "e1", null, "U3");

        // When
        Journal journal = journal(ACCEPTANCE, second, first);

        // Then
        assertThat(journal.effective()).extracting(JournalEntry::unitId).containsExactly("U3");
    }

    @Test
    void shouldBringAnEventBackWhenALaterCorrectionDoesNotVoidIt() {
        // Given
        JournalEntry moved = correction("c1", "2026-03-05T08:00", "e2", "2026-03-03T09:00", null);
        JournalEntry voided = voiding("c2", "2026-03-06T08:00", "e2");
        JournalEntry back = correction("c3", "2026-03-07T08:00", "e2", null, null);

        // When
        Journal gone = journal(ACCEPTANCE, DECISION, moved, voided);
        Journal again = gone.with(back);

        // Then
        assertThat(gone.effective()).containsExactly(ACCEPTANCE);
        assertThat(again.effective())
                .extracting(JournalEntry::occurredAt)
                .containsExactly(ACCEPTANCE.occurredAt(), millis("2026-03-03T09:00"));
    }

    @Test
    void shouldPutAnEventInItsCorrectedPlace() {
        // Given
        JournalEntry moved = correction("c1", "2026-03-05T08:00", "e2", "2026-03-01T09:00", null);

        // When
        Journal journal = journal(ACCEPTANCE, DECISION, moved);

        // Then
        assertThat(journal.effective()).extracting(JournalEntry::eventId).containsExactly("e2", "e1");
        assertThat(journal.correctionsInForce()).isEqualTo(1);
    }

    @Test
    void shouldLeaveAnEventOfAnotherSourceAlone() {
        // Given
        JournalEntry theirs = entry("e2", "other", DECIDED, "2026-03-04T10:00", null, null);
        JournalEntry voided = voiding("c1", "2026-03-06T08:00", "e2");

        // When
        Journal journal = journal(ACCEPTANCE, theirs, voided);

        // Then
        assertThat(journal.effective()).containsExactly(ACCEPTANCE, theirs);
        assertThat(journal.correctionsInForce()).isZero();
    }

    @Test
    void shouldApplyItsCorrectionsOnceHoweverOftenItIsAsked() {
        // Given
        Journal journal = journal(ACCEPTANCE, correction("c1", "2026-03-05T08:00", "e1", null, "U2"));

        // When / Then
        assertThat(journal.effective()).isSameAs(journal.effective());
    }

    private static Journal journal(JournalEntry... arrivals) {
        Journal journal = Journal.empty();
        for (JournalEntry entry : arrivals) {
            journal = journal.with(entry);
        }
        return journal;
    }

    private static JournalEntry correction(
            String id, String at, String target, @Nullable String rightTime, @Nullable String unitId) {
        long moved = rightTime == null ? JournalEntry.NONE : millis(rightTime);
        return event(id, DossierEventType.CORRECTED, at, unitId, new Correction(target, false, moved));
    }

    private static JournalEntry voiding(String id, String at, String target) {
        Correction correction = new Correction(target, true, JournalEntry.NONE);
        return event(id, DossierEventType.CORRECTED, at, null, correction);
    }

    private static JournalEntry event(
            String id, DossierEventType type, String at, @Nullable String unitId, @Nullable Correction correction) {
        return entry(id, "ours", type, at, unitId, correction);
    }

    private static JournalEntry entry(
            String id,
            String source,
            DossierEventType type,
            String at,
            @Nullable String unitId,
            @Nullable Correction correction) {
        long none = JournalEntry.NONE;
        return new JournalEntry(id, source, type, millis(at), unitId, null, none, null, none, null, correction, 0);
    }
}
