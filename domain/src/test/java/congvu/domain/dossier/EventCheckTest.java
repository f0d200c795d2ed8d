package congvu.domain.dossier;

import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.EventRefusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCheckTest {
    private static final long AT = millis("2026-03-02T08:00");

    @Test
    void shouldTakeOrdinaryIds() {
        assertThat(refusal("000.00.16.H40-250901-0001", event("D1/DECIDED/1", "one stop", "north/a", "1.004", "check")))
                .isNull();
    }

    @Test
    void shouldNameTheFieldWhenAnIdCouldBeTakenForSomethingElse() {
        assertThat(refusal("D1/s/check/1", event("e", "s", "u", "p", "t"))).isEqualTo(unusable("dossierId"));
        assertThat(refusal("D1", event("e|1", "s", "u", "p", "t"))).isEqualTo(unusable("eventId"));
        assertThat(refusal("D1", event("e", "a\tb", "u", "p", "t"))).isEqualTo(unusable("source"));
        assertThat(refusal("D1", event("e", "s", "u/**", "p", "t"))).isEqualTo(unusable("unitId"));
        assertThat(refusal("D1", event("e", "s", "u", "*", "t"))).isEqualTo(unusable("procedureId"));
        assertThat(refusal("D1", event("e", "s", "u", "p", "-"))).isEqualTo(unusable("stepId"));
    }

    @Test
    void shouldLookAtTheTargetOfACorrectionToo() {
        // Given
        JournalEntry plain = event("e", "s", "u", "p", null);
        Correction correction = new Correction("e\u0000", true, JournalEntry.NONE);

        // When
        EventRefusal refusal = refusal("D1", correcting(plain, correction));

        // Then
        assertThat(refusal).isEqualTo(unusable("correctsEventId"));
    }

    @Test
    void shouldSayTooLongWhenAnIdIsLongerThanTheLongest() {
        // Given
        String longest = "x".repeat(EventCheck.MAX_ID_CHARS);

        // When / Then
        assertThat(refusal(longest, event("e", "s", longest, "p", null))).isNull();
        assertThat(refusal("D1", event("e", "s", longest + "x", "p", null)))
                .isEqualTo(new EventRefusal(Reason.ID_TOO_LONG, "unitId"));
    }

    @Test
    void shouldRefuseWordsWhenTheyStandWhereACodeShould() {
        // Given
        JournalEntry plain = event("e", "s", "u", "p", null);

        // When / Then
        assertThat(refusal("D1", because(plain, "WAITING_FOR_OTHERS"))).isNull();
        assertThat(refusal("D1", because(plain, "Công dân gọi 0912345678"))).isEqualTo(unusable("reasonCode"));
    }

    private static @Nullable EventRefusal refusal(String dossierId, JournalEntry event) {
        return EventCheck.refusalOf(dossierId, event);
    }

    private static EventRefusal unusable(String field) {
        return new EventRefusal(Reason.UNUSABLE_ID, field);
    }

    private static JournalEntry event(
            String eventId, String source, String unitId, String procedureId, @Nullable String stepId) {
        return new JournalEntry(
                eventId,
                source,
                DossierEventType.ACCEPTED,
                AT,
                unitId,
                procedureId,
                JournalEntry.NONE,
                stepId,
                JournalEntry.NONE,
                null,
                null,
                0);
    }

    private static JournalEntry because(JournalEntry e, String reasonCode) {
        return changed(e, e.type(), reasonCode, e.correction());
    }

    private static JournalEntry correcting(JournalEntry e, Correction correction) {
        return changed(e, DossierEventType.CORRECTED, e.reasonCode(), correction);
    }

    private static JournalEntry changed(
            JournalEntry e, DossierEventType type, @Nullable String reasonCode, @Nullable Correction correction) {
        return new JournalEntry(
                e.eventId(),
                e.source(),
                type,
                e.occurredAt(),
                e.unitId(),
                e.procedureId(),
                e.appointmentAt(),
                e.stepId(),
                e.stepDueAt(),
                reasonCode,
                correction,
                e.offset());
    }
}
