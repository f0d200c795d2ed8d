package congvu.testkit.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T00: the judge can see. Each planted fault must be reported, and nothing must be reported without one. */
class PlantedBugTest {

    private static final RandomHistory HISTORY = RandomHistories.of(42, 80);
    private static final Expectation EXPECTED =
            new ReferenceModel(HISTORY.reference(), ModelConfig.defaults()).expect(HISTORY.events(), HISTORY.horizon());

    private PerfectOutput output;

    @BeforeEach
    void publish() {
        output = PerfectOutput.of(EXPECTED);
    }

    @Test
    void shouldReportNothingWhenTheOutputIsFaultless() {
        // When / Then
        obligations().assertClean();
        alerts().assertClean();
        rates().assertClean();
        assertThat(TransitionAudit.violations(output.transitions())).isEmpty();
        assertThat(obligations().compared()).isGreaterThan(60);
        assertThat(alerts().compared()).isGreaterThan(60);
    }

    @Test
    void shouldMissAnAlertWhenItWasDropped() {
        // Given
        String dropped = output.transitions().getFirst().getAlertId();
        output.transitions().removeIf(alert -> alert.getAlertId().equals(dropped));

        // When / Then
        assertThat(alerts().differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Difference.Kind.MISSING);
            assertThat(one.id()).isEqualTo(dropped);
        });
    }

    @Test
    void shouldSeeAPhantomWhenAnAlertNobodyExpectsStands() {
        // Given
        output.transitions()
                .add(Alert.newBuilder(firstRaised()).setAlertId("phantom").build());

        // When / Then
        assertThat(alerts().differences())
                .extracting(Difference::kind, Difference::id)
                .containsExactly(tuple(Difference.Kind.EXTRA, "phantom"));
    }

    @Test
    void shouldAcceptAPhantomOnlyWhenItWasRetracted() {
        // Given
        Alert phantom = Alert.newBuilder(firstRaised()).setAlertId("phantom").build();
        output.transitions().add(phantom);
        output.transitions()
                .add(Alert.newBuilder(phantom)
                        .setState(AlertState.RETRACTED)
                        .setVersion(2)
                        .setCause(AlertCause.BACK_DATED_COMPLETION)
                        .build());

        // When / Then
        alerts().assertClean();
        assertThat(TransitionAudit.violations(output.transitions())).isEmpty();
    }

    @Test
    void shouldSeeAFalseResolvedWhenATimeOutResolves() {
        // Given
        Alert raised = firstRaised();
        output.transitions()
                .add(Alert.newBuilder(raised)
                        .setState(AlertState.RESOLVED)
                        .setVersion(2)
                        .setCause(AlertCause.TIME_PASSED)
                        .build());

        // When / Then
        assertThat(alerts().differences()).extracting(Difference::field).containsExactly("state");
        assertThat(laws()).contains(Violation.Law.RESOLVED_BY_AN_ENDING_EVENT, Violation.Law.CAUSE_FITS);
    }

    @Test
    void shouldSeeItWhenAResolvedAlertShowsNoEndingEvent() {
        // Given
        Alert resolved = first(AlertState.RESOLVED);
        output.transitions().remove(resolved);
        resolved.getEvidence().setEvents(List.of());
        output.transitions().add(resolved);

        // When / Then
        assertThat(laws()).containsOnly(Violation.Law.RESOLVED_BY_AN_ENDING_EVENT);
    }

    @Test
    void shouldSeeATransitionPublishedTwice() {
        // Given
        Alert resolved = first(AlertState.RESOLVED);
        output.transitions().add(resolved);

        // When / Then
        assertThat(laws())
                .containsExactlyInAnyOrder(Violation.Law.NO_TRANSITION_TWICE, Violation.Law.VERSIONS_RISE_BY_ONE);
    }

    @Test
    void shouldSeeTheSameTransitionAgainEvenUnderANewVersion() {
        // Given
        Alert resolved = first(AlertState.RESOLVED);
        output.transitions().add(Alert.newBuilder(resolved).setVersion(3).build());

        // When / Then
        assertThat(laws()).containsOnly(Violation.Law.NO_TRANSITION_TWICE);
    }

    @Test
    void shouldSeeItWhenAVersionIsLeftOut() {
        // Given
        first(AlertState.RESOLVED).setVersion(3);

        // When / Then
        assertThat(laws()).containsOnly(Violation.Law.VERSIONS_RISE_BY_ONE);
    }

    @Test
    void shouldSeeItWhenTheFirstTransitionIsNotRaised() {
        // Given
        Alert resolved = first(AlertState.RESOLVED);
        output.transitions()
                .removeIf(alert -> alert.getAlertId().equals(resolved.getAlertId()) && alert.getVersion() == 1);
        resolved.setVersion(1);

        // When / Then
        assertThat(laws()).containsOnly(Violation.Law.FIRST_IS_RAISED);
    }

    @Test
    void shouldSeeItWhenARetractionIsRetracted() {
        // Given
        Alert raised = firstRaised();
        Alert retracted = Alert.newBuilder(raised)
                .setState(AlertState.RETRACTED)
                .setVersion(2)
                .setCause(AlertCause.PAUSE)
                .build();
        output.transitions().add(retracted);
        output.transitions()
                .add(Alert.newBuilder(retracted).setVersion(3).setLevel(9).build());

        // When / Then
        assertThat(laws()).containsOnly(Violation.Law.LEGAL_TRANSITION);
    }

    @Test
    void shouldNameTheFieldWhenAnObligationIsOneMillisecondOff() {
        // Given
        Obligation wrong = output.obligations().stream()
                .filter(one -> one.getDueAt() != null)
                .findFirst()
                .orElseThrow();
        wrong.setDueAt(Objects.requireNonNull(wrong.getDueAt()).plusMillis(1));

        // When / Then
        assertThat(obligations().differences())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isEqualTo("dueAt"))
                .satisfies(one -> assertThat(one.id()).isEqualTo(wrong.getObligationId()));
        assertThatThrownBy(() -> obligations().assertClean())
                .hasMessageContaining(wrong.getObligationId())
                .hasMessageContaining("dueAt: expected");
    }

    @Test
    void shouldSeeADuplicatedAndALostObligation() {
        // Given
        Obligation lost = output.obligations().removeFirst();
        output.obligations().add(output.obligations().getFirst());

        // When / Then
        assertThat(obligations().differences())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Difference.Kind.MISSING, Difference.Kind.DUPLICATED);
        assertThat(obligations().describe()).contains(lost.getObligationId());
    }

    @Test
    void shouldSeeARateThatCountsADuplicateTwice() {
        // Given
        Map.Entry<String, Rate> entry = output.rates().entrySet().iterator().next();
        entry.getValue().setDenominator(entry.getValue().getDenominator() + 1);
        entry.getValue().setRevision(entry.getValue().getRevision() + 1);

        // When / Then
        assertThat(rates().differences())
                .extracting(Difference::id, Difference::field)
                .containsExactly(tuple(entry.getKey(), "denominator"), tuple(entry.getKey(), "revision"));
    }

    private Judgement obligations() {
        return ObligationJudge.compare(EXPECTED.obligations(), output.obligations());
    }

    private Judgement alerts() {
        return AlertJudge.compareStanding(EXPECTED.alerts(), output.transitions());
    }

    private Judgement rates() {
        return RateJudge.compare(EXPECTED.rates(), output.rates());
    }

    private List<Violation.Law> laws() {
        return TransitionAudit.violations(output.transitions()).stream()
                .map(Violation::law)
                .toList();
    }

    /** One that still stands as raised. */
    private Alert firstRaised() {
        return AlertJudge.latest(output.transitions()).values().stream()
                .filter(alert -> alert.getState() == AlertState.RAISED)
                .findFirst()
                .orElseThrow();
    }

    private Alert first(AlertState state) {
        return output.transitions().stream()
                .filter(alert -> alert.getState() == state)
                .findFirst()
                .orElseThrow();
    }
}
