package congvu.streams.partition;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.streams.stage.PartitionAccount;
import org.junit.jupiter.api.Test;

class ReferenceWatchTest {
    private final ReferenceWatch watch = new ReferenceWatch(new PartitionAccount(0));

    @Test
    void shouldRestOnceWhenRecordsHaveStoppedComing() {
        // Given
        assertThat(watch.hasComeToRest(0, 1)).isFalse();
        assertThat(watch.hasComeToRest(60, 2)).isFalse();

        // When / Then
        assertThat(watch.hasComeToRest(159, 2)).isFalse();
        assertThat(watch.hasComeToRest(160, 2)).isTrue();
        assertThat(watch.hasComeToRest(500, 2)).isFalse();
    }

    @Test
    void shouldNotWaitLongerThanTwoSecondsWhenRecordsKeepComing() {
        // Given
        long wall = 0;
        long generation = 1;

        // When
        while (!watch.hasComeToRest(wall, generation)) {
            wall += 50;
            generation++;
        }

        // Then
        assertThat(wall).isEqualTo(2_000);
    }
}
