package congvu.testkit.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalFact;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import congvu.testkit.judgement.SignalAudit.Breach;
import congvu.testkit.judgement.SignalAudit.Law;
import congvu.testkit.signal.ExpectedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Perfect histories of signals pass; each planted fault is found. */
class SignalAuditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "RAISED",
        "RAISED RETRACTED RAISED",
        "RAISED ACKNOWLEDGED EXPLAINED CONFIRMED RETRACTED RAISED CONFIRMED",
        "RAISED EXPLAINED DISMISSED CONFIRMED DISMISSED"
    })
    void shouldFindNothingWhenAHistoryKeepsEveryLaw(String states) {
        // When
        List<Breach> breaches = SignalAudit.breaches(history(states), true);

        // Then
        assertThat(breaches).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, BEGINS_RAISED",
        "RAISED RETRACTED EXPLAINED, BEGINS_RAISED",
        "RAISED CONFIRMED, HEARD_BEFORE_CONFIRMED",
        "RAISED DISMISSED RETRACTED, LEGAL_TRANSITION",
        "RAISED EXPLAINED ACKNOWLEDGED, LEGAL_TRANSITION",
        "RAISED CONFIRMED EXPLAINED, LEGAL_TRANSITION",
        "RAISED RAISED, NO_TRANSITION_TWICE"
    })
    void shouldFindTheFaultWhenStatesFollowThatMustNot(String states, Law law) {
        // When
        List<Breach> breaches = SignalAudit.breaches(history(states), true);

        // Then
        assertThat(breaches).extracting(Breach::law).contains(law);
    }

    @Test
    void shouldFindTheFaultWhenAVersionIsLeftOut() {
        // Given
        List<Signal> history = history("RAISED RETRACTED");
        history.getLast().setVersion(3);

        // When
        List<Breach> breaches = SignalAudit.breaches(history, true);

        // Then
        assertThat(breaches).extracting(Breach::law).containsExactly(Law.VERSIONS_RISE_BY_ONE);
    }

    @Test
    void shouldFindTheFaultWhenAMachineConfirms() {
        // Given
        List<Signal> history = history("RAISED EXPLAINED CONFIRMED");
        history.getLast().setActorToken(null);

        // When
        List<Breach> breaches = SignalAudit.breaches(history, true);

        // Then
        assertThat(breaches).extracting(Breach::law).containsExactly(Law.NO_MACHINE_DECIDES);
    }

    @Test
    void shouldFindTheFaultWhenAPersonTakesBackWhatOnlyFactsCan() {
        // Given
        List<Signal> history = history("RAISED RETRACTED");
        history.getLast().setCause(SignalCause.OPERATOR_ACTION);

        // When
        List<Breach> breaches = SignalAudit.breaches(history, true);

        // Then
        assertThat(breaches).extracting(Breach::law).containsExactly(Law.CAUSE_FITS);
    }

    @Test
    void shouldFindTheFaultWhenEvidenceIsMiscounted() {
        // Given
        List<Signal> history = history("RAISED");
        history.getFirst().getEvidence().getFirst().setCount(2);

        // When
        List<Breach> breaches = SignalAudit.breaches(history, true);

        // Then
        assertThat(breaches).extracting(Breach::law).containsExactly(Law.RESTS_ON_FACTS);
    }

    @Test
    void shouldFindTheFaultWhenADayIsNamedOutsideOfTheTopicOfPersons() {
        // When
        List<Breach> breaches = SignalAudit.breaches(history("RAISED"), false);

        // Then
        assertThat(breaches).extracting(Breach::law).containsExactly(Law.NO_PERSON_IS_TOLD);
    }

    @Test
    void shouldCompareEveryFieldWhenSignalsAreJudged() {
        // Given
        Signal found = history("RAISED").getFirst();
        Signal other = history("RAISED").getFirst();
        other.setSignalId("other");
        Signal retracted = history("RAISED RETRACTED").getLast();
        retracted.setSignalId("gone");
        ExpectedSignal expected = new ExpectedSignal(
                found.getSignalId(),
                "W-LATE",
                RuleSubject.STAFF,
                "nv",
                "DAY:" + DAY,
                "desk",
                RuleSeverity.WARN,
                DAY,
                SignalState.RAISED,
                Map.of("late", 2L));

        // When
        Judgement judgement = SignalJudge.compareStanding(
                Map.of(expected.signalId(), expected), Set.of(), List.of(found, other, retracted));

        // Then
        assertThat(judgement.differences())
                .extracting(one -> one.kind() + " " + one.field())
                .containsExactlyInAnyOrder("DIFFERENT unitId", "DIFFERENT severity", "DIFFERENT evidence", "EXTRA ");
    }

    private static List<Signal> history(String states) {
        List<Signal> history = new ArrayList<>();
        for (String state : states.split(" ")) {
            history.add(signal(SignalState.valueOf(state), history.size() + 1));
        }
        return history;
    }

    private static Signal signal(SignalState state, int version) {
        boolean isReviewed = state != SignalState.RAISED && state != SignalState.RETRACTED;
        SignalFact fact = SignalFact.newBuilder()
                .setKind(RuleFactKind.DAY)
                .setFactId(DAY.toString())
                .setAt(Instant.EPOCH)
                .setDay(DAY)
                .build();
        return Signal.newBuilder()
                .setSignalId("id")
                .setRuleId("W-LATE")
                .setPackId("default")
                .setRuleVersion(1)
                .setSubjectKind(RuleSubject.STAFF)
                .setSubjectId("nv")
                .setAboutId("nv")
                .setActionFamily(ActionFamily.ATTENDANCE)
                .setUnitId("P01")
                .setSeverity(RuleSeverity.INFO)
                .setState(state)
                .setVersion(version)
                .setCause(isReviewed ? SignalCause.OPERATOR_ACTION : SignalCause.FACTS_CHANGED)
                .setOccurredFrom(Instant.EPOCH)
                .setOccurredUntil(Instant.EPOCH)
                .setDay(DAY)
                .setTextVi("")
                .setTextEn("")
                .setEvidence(new ArrayList<>(List.of(SignalLeg.newBuilder()
                        .setLegId("late")
                        .setCount(1)
                        .setFacts(new ArrayList<>(List.of(fact)))
                        .build())))
                .setActorToken(isReviewed ? "boss" : null)
                .setExpiresAt(Instant.EPOCH)
                .build();
    }
}
