package congvu.producers.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DesksTest {

    @Test
    void shouldKeepRoomForTheNextWhenADeskCannotBeMade() {
        // Given
        Desks desks = new Desks(1, () -> {
            throw new NoClassDefFoundError("a desk");
        });

        // When / Then
        assertThatThrownBy(desks::take).isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(desks::take).isInstanceOf(NoClassDefFoundError.class);
        assertThat(desks.taken()).isZero();
    }
}
