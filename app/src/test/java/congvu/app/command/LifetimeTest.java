package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LifetimeTest {

    @Test
    @Timeout(60)
    void shouldWaitNoLongerWhenTheWaitIsCutShort() {
        // Given
        try (Lifetime lifetime = Lifetime.begin()) {
            lifetime.cutShort();

            // When
            lifetime.awaitStop();

            // Then
            assertThat(lifetime.isStopAsked()).isFalse();
        }
    }
}
