package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {

    private static final TopicPartition CHANGELOG = new TopicPartition("congvu-dossiers-changelog", 0);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void shouldTellWhatIsLeftWhileAStoreIsReadBack() {
        // Given
        progress.onRestoreStart(CHANGELOG, "dossiers", 100, 1_100);

        // When
        progress.onBatchRestored(CHANGELOG, "dossiers", 400, 300);

        // Then
        assertThat(progress.restored()).isEqualTo(300);
        assertThat(progress.remaining()).isEqualTo(700);
    }

    @Test
    void shouldHaveNothingLeftWhenAStoreIsBackAlthoughItsLogWasCompacted() {
        // Given
        progress.onRestoreStart(CHANGELOG, "dossiers", 0, 1_000);
        progress.onBatchRestored(CHANGELOG, "dossiers", 999, 300);

        // When
        progress.onRestoreEnd(CHANGELOG, "dossiers", 300);

        // Then
        assertThat(progress.restored()).isEqualTo(300);
        assertThat(progress.remaining()).isZero();
    }
}
