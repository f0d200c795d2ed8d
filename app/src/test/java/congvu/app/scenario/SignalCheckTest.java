package congvu.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final SignalTruth FIRST = staged("nv-1");
    private static final SignalTruth SECOND = staged("nv-2");

    @Test
    void shouldBePerfectWhenEverySignalStandsAsStaged() {
        // When
        List<SignalCheck.OfRule> rules = SignalCheck.of(List.of(FIRST, SECOND), List.of(found(FIRST), found(SECOND)));

        // Then
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.precision()).isEqualTo(1);
            assertThat(rule.recall()).isEqualTo(1);
            assertThat(rule.differences()).isEmpty();
        });
    }

    @Test
    void shouldLackRecallWhenASignalIsMissingOrTakenBack() {
        // Given
        Signal takenBack = found(SECOND);
        takenBack.setState(SignalState.RETRACTED);

        // When
        SignalCheck.OfRule rule = SignalCheck.of(List.of(FIRST, SECOND), List.of(found(FIRST), takenBack))
                .getFirst();

        // Then
        assertThat(rule.recall()).isEqualTo(0.5);
        assertThat(rule.precision()).isEqualTo(1);
        assertThat(rule.takenBack()).isEqualTo(1);
        assertThat(rule.differences()).singleElement().asString().contains("nv-2", "but found nothing");
    }

    @Test
    void shouldLackPrecisionWhenNobodyStagedASignalOrNotOnThatDay() {
        // Given
        Signal otherDay = found(SECOND);
        otherDay.setDay(DAY.plusDays(1));

        // When
        SignalCheck.OfRule rule =
                SignalCheck.of(List.of(SECOND), List.of(found(FIRST), otherDay)).getFirst();

        // Then
        assertThat(rule.precision()).isZero();
        assertThat(rule.recall()).isZero();
        assertThat(rule.differences()).hasSize(2);
    }

    static SignalTruth staged(String token) {
        return new SignalTruth("W-LATE", Subject.STAFF, token, "DAY:" + DAY, "P01", (int) DAY.toEpochDay());
    }

    static Signal found(SignalTruth truth) {
        return Signal.newBuilder()
                .setSignalId(truth.signalId())
                .setRuleId(truth.ruleId())
                .setPackId("default")
                .setRuleVersion(1)
                .setSubjectKind(RuleSubject.valueOf(truth.subject().name()))
                .setSubjectId(truth.subjectId())
                .setAboutId(truth.subjectId())
                .setActionFamily(ActionFamily.ATTENDANCE)
                .setUnitId(truth.unitId())
                .setSeverity(RuleSeverity.INFO)
                .setState(SignalState.RAISED)
                .setVersion(1)
                .setCause(SignalCause.FACTS_CHANGED)
                .setOccurredFrom(Instant.EPOCH)
                .setOccurredUntil(Instant.EPOCH)
                .setDay(LocalDate.ofEpochDay(truth.epochDay()))
                .setTextVi("")
                .setTextEn("")
                .setEvidence(List.of())
                .setExpiresAt(Instant.EPOCH)
                .build();
    }
}
