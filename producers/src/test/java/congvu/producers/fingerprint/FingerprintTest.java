package congvu.producers.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    /** FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void shouldBeTheSha256OfTheTextWhenAsked() {
        // When / Then
        assertThat(Fingerprint.of("abc")).isEqualTo(OF_ABC);
    }

    @Test
    void shouldBeTheSameWhenTheBytesComeInPieces() throws IOException {
        // Given
        Fingerprint fingerprint = new Fingerprint();

        // When
        fingerprint.add("xa".getBytes(UTF_8), 1, 1);
        fingerprint.addAll(new ByteArrayInputStream("bc".getBytes(UTF_8)));

        // Then
        assertThat(fingerprint.hex()).isEqualTo(OF_ABC);
    }
}
