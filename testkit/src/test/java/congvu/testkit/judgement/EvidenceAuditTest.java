package congvu.testkit.judgement;

import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.schemas.AvroSafety;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.LedgerDayKind;
import congvu.schemas.result.LedgerEntry;
import congvu.schemas.result.PauseSpan;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.model.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden vector V4 as an alert: Monday 08:00 and 16 hours, paused from Monday 12:00 to Wednesday 08:00, due Thursday 12:00. */
class EvidenceAuditTest {

    static {
        AvroSafety.install();
    }

    private static final ReferenceData REFERENCE = GoldenCalendar.withTerm(Term.workingHours(16));
    private static final int MONDAY = (int) LocalDate.of(2026, 3, 2).toEpochDay();

    @Test
    void shouldReportNothingWhenTheLedgerLeadsToTheDeadline() {
        EvidenceAudit.audit(REFERENCE, List.of(alert())).assertClean();
    }

    @Test
    void shouldSeeADeadlineThatIsOff() {
        // Given
        Alert alert = alert();
        alert.setDueAt(at("2026-03-05T12:00").plusMillis(1));

        // When / Then
        assertThat(EvidenceAudit.audit(REFERENCE, List.of(alert)).differences())
                .extracting(Difference::field)
                .containsExactly("dueAt");
    }

    @Test
    void shouldSeeALineThatIsOffAndALineThatIsMissing() {
        // Given
        Alert wrong = alert();
        wrong.getEvidence().getLedger().get(2).setWorkedMillis(hours(7));
        Alert cut = alert();
        cut.getEvidence().setLedger(cut.getEvidence().getLedger().subList(0, 3));

        // When / Then
        assertThat(EvidenceAudit.audit(REFERENCE, List.of(wrong, cut)).differences())
                .extracting(Difference::field)
                .containsExactly("ledger 2026-03-04 workedMillis", "ledger's end");
    }

    private static Alert alert() {
        return Alert.newBuilder()
                .setAlertId("a")
                .setObligationId("D1")
                .setDossierId("D1")
                .setUnitId("unit-1")
                .setRule(AlertRule.OVERDUE)
                .setPromiseNumber(0)
                .setLevel(1)
                .setState(AlertState.RAISED)
                .setVersion(1)
                .setCause(AlertCause.TIME_PASSED)
                .setReachedAt(at("2026-03-05T12:00"))
                .setDueAt(at("2026-03-05T12:00"))
                .setEvidence(evidence())
                .build();
    }

    private static AlertEvidence evidence() {
        return AlertEvidence.newBuilder()
                .setLegalStartAt(at("2026-03-02T08:00"))
                .setBaseAt(at("2026-03-02T08:00"))
                .setNominalDueAt(at("2026-03-03T17:00"))
                .setBudgetMillis(hours(16))
                .setPausedMillis(hours(12))
                .setPauses(List.of(PauseSpan.newBuilder()
                        .setFrom(at("2026-03-02T12:00"))
                        .setUntil(at("2026-03-04T08:00"))
                        .setReason("SUPPLEMENT")
                        .build()))
                .setLedger(List.of(day(0, 4, 4, 12), day(1, 0, 8, 12), day(2, 8, 0, 4), day(3, 4, 0, 0)))
                .setEvents(List.of())
                .setOfficeHoursId("default")
                .setOfficeHoursVersion(1)
                .setCalendarId("golden")
                .setCalendarVersion(1)
                .setLadderVersion(1)
                .build();
    }

    private static LedgerEntry day(int after, int worked, int paused, int left) {
        return LedgerEntry.newBuilder()
                .setEpochDay(MONDAY + after)
                .setKind(LedgerDayKind.WORKED)
                .setWorkedMillis(hours(worked))
                .setPausedMillis(hours(paused))
                .setLeftMillis(hours(left))
                .build();
    }

    private static long hours(int hours) {
        return hours * 3_600_000L;
    }
}
