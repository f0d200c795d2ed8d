package congvu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void shouldPutTheWarningsWhereTheyAreConfigured() {
        // When
        Ladder ladder = Ladder.standard(1, 750, 3, 1, 2, 0);

        // Then
        assertThat(ladder.files())
                .contains(
                        new LadderStep(AlertRule.DUE_SOON, 1, new LadderPoint.OfTerm(750)),
                        new LadderStep(AlertRule.DUE_SOON, 2, new LadderPoint.BeforeDue(3)));
    }

    @Test
    void shouldWarnAtFourFifthsAndOneDayBeforeWhenNothingElseIsSaid() {
        assertThat(Ladder.standard(1, 1, 2, 3)).isEqualTo(Ladder.standard(1, 800, 1, 1, 2, 3));
    }
}
