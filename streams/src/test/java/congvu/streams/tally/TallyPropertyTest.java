package congvu.streams.tally;

import static congvu.streams.tally.TallyTopology.DAY;
import static congvu.streams.tally.TallyTopology.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.streams.stage.InputFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random stories of ratings and checks, in order and out of order with repeats, against a model that knows the end. */
class TallyPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldEndWithTheRatesOfTheModelWhenStatementsComeInAnyOrderAndTwice(long seed) {
        // Given
        RandomFacts facts = new RandomFacts(seed, DAY);
        List<RandomFacts.Told> inOrder = facts.told();
        List<RandomFacts.Told> shuffled = new ArrayList<>(inOrder);
        shuffled.addAll(inOrder);
        Collections.shuffle(shuffled, new Random(seed));

        // When / Then
        Map<String, String> expected = facts.monthlyRates();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(ratesAfter(inOrder, 0)).isEqualTo(expected);
        assertThat(ratesAfter(shuffled, inOrder.size())).isEqualTo(expected);
    }

    /** By month, of content ratings and of norms that were met; without sums that have become nothing. */
    private static Map<String, String> ratesAfter(List<RandomFacts.Told> told, int repeats) {
        try (TallyTopology topology = new TallyTopology()) {
            for (RandomFacts.Told one : told) {
                topology.send(one.isCheck() ? TOPICS.inspections() : TOPICS.feedback(), one.key(), one.event());
            }
            topology.turns();
            assertThat(topology.rejected()).isEmpty();
            assertThat(topology.account(InputFamily.FEEDBACK).duplicates()
                            + topology.account(InputFamily.INSPECTIONS).duplicates())
                    .isEqualTo(repeats);
            Map<String, String> rates = topology.rates();
            rates.entrySet().removeIf(rate -> !RandomFacts.isCounted(rate.getKey()));
            rates.values().removeIf("0/0"::equals);
            return rates;
        }
    }
}
