package congvu.streams.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 127, 128, 1_443_657_600_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldReadTheNumberThatWasWritten(long number) {
        // When
        writer.putSigned(number).putUnsigned(number);

        // Then
        reader.over(writer.toBytes());
        assertThat(reader.getSigned()).isEqualTo(number);
        assertThat(reader.getUnsigned()).isEqualTo(number);
        assertThat(reader.hasMore()).isFalse();
    }

    @Test
    void shouldReadTextsAndTheirAbsenceWhenWrittenInARow() {
        // When
        writer.putText("Sở Nội vụ").putText(null).putText("").put((byte) 7);

        // Then
        reader.over(writer.toBytes());
        assertThat(reader.getText()).isEqualTo("Sở Nội vụ");
        assertThat(reader.getOptionalText()).isNull();
        assertThat(reader.getText()).isEmpty();
        assertThat(reader.get()).isEqualTo((byte) 7);
    }

    @Test
    void shouldTakeOneByteWhenANumberIsSmall() {
        // When
        writer.putUnsigned(127).putSigned(-64);

        // Then
        assertThat(writer.size()).isEqualTo(2);
    }

    @Test
    void shouldStopWhenBytesDoNotMakeSense() {
        // Given
        byte[] cut = writer.putText("abcdef").toBytes();

        // When / Then
        assertThatThrownBy(() -> reader.over(cut, 0, 3).getText()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.over(new byte[0]).get()).isInstanceOf(IllegalStateException.class);
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThatThrownBy(() -> reader.over(endless).getUnsigned()).isInstanceOf(IllegalStateException.class);
    }
}
