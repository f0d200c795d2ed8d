package congvu.rules.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {

    private static final List<String> NAMES = List.of("lateMinutes", "state", "isOpen", "on");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "lateMinute, lateMinutes",
                "late-minutes, lateMinutes",
                "LATE_MINUTES, lateMinutes",
                // Three letters away is the furthest.
                "latMints, lateMinutes",
                "latMnts, ``",
                // Of a short name fewer.
                "stat, state",
                "stxxe, state",
                "sxxxe, ``",
                "o, ``",
                "of, on",
                "unitId, ``"
            })
    void shouldFindTheNameThatWasProbablyMeant(String found, String meant) {
        // When
        String nearest = NearestName.nearest(found, NAMES);

        // Then
        assertThat(nearest).isEqualTo(meant);
    }

    @Test
    void shouldProposeNothingWhenNoNameIsNear() {
        // When
        String hint = NearestName.hint("procedure", NAMES);

        // Then
        assertThat(hint).isEmpty();
        assertThat(NearestName.hint("isOpn", NAMES)).isEqualTo(" Did you mean 'isOpen'?");
    }
}
