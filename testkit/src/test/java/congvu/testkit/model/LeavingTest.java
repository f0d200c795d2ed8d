package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When a closed file leaves the store (S9), seen by the rate of its day, which is final from then on. */
class LeavingTest {

    private static final String RATE = "unit-1|*|2026-03-02|dossier.on-time.first";

    @Test
    void shouldLeaveOnlyAfterTheGraceWhenNothingClosedIsKept() {
        // Given: due on Tuesday at 17:00
        ModelConfig keepingNothing =
                new ModelConfig(Duration.ofSeconds(60), LadderPoints.defaults(), 0, DossierFixture.ZONE);
        ReferenceModel model = new ReferenceModel(GoldenCalendar.withTerm(Term.workingHours(16)), keepingNothing);
        DossierFixture late = dossier("D1").accepted("2026-03-02T08:00").decided("2026-03-03T17:00:30");

        // When
        Expectation waiting = model.expect(late.events(), at("2026-03-03T17:01:30"));
        Expectation told = model.expect(late.events(), at("2026-03-03T17:01:30.001"));

        // Then
        assertThat(Objects.requireNonNull(waiting.rates().get(RATE)).isFinal()).isFalse();
        assertThat(Objects.requireNonNull(told.rates().get(RATE)).isFinal()).isTrue();
    }
}
