package congvu.producers.importing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.row.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StaffTokensTest {

    private static final String KEY = "0b".repeat(20);

    @TempDir
    private Path folder;

    @Test
    void shouldGiveTheTokenOfTheListWhenTheUserIsInIt() throws IOException {
        // Given
        StaffTokens tokens = StaffTokens.byMap(write("# users\n\n12, s-a\n 13,s-b\n"));

        // When / Then
        assertThat(tokens.tokenOf("12")).isEqualTo("s-a");
        assertThat(tokens.tokenOf("13")).isEqualTo("s-b");
        assertThat(tokens.tokenOf("14")).isNull();
    }

    @Test
    void shouldMakeTheTokenThatOthersMakeWhenTheKeyIsTheSame() throws IOException {
        // Given: printf 'staff/12' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b...
        StaffTokens tokens = StaffTokens.byKey(write(KEY.repeat(2) + "\n"));

        // When / Then
        assertThat(tokens.tokenOf("12"))
                .isEqualTo("s-96c5c723377beefd2f94cab87f900df5")
                .hasSize(34);
        assertThat(tokens.tokenOf("13")).isNotEqualTo(tokens.tokenOf("12"));
    }

    @Test
    void shouldHaveAnotherDigestWhenKeyOrListDiffer() throws IOException {
        // When
        String one = StaffTokens.byKey(write("0b".repeat(32))).digest();
        String other = StaffTokens.byKey(write("0c".repeat(32))).digest();
        String list = StaffTokens.byMap(write("12,s-a")).digest();
        String longer = StaffTokens.byMap(write("12,s-a\n13,s-b")).digest();

        // Then
        assertThat(one).isNotEqualTo(other).doesNotContain("0b0b");
        assertThat(list).isNotEqualTo(longer);
    }

    @ParameterizedTest
    @CsvSource({
        "'4711,s-a\n4711,s-b', line 2, each user id once",
        "'4711,s-a\n4712,s-a', line 2, line 1 has this one too",
        "'4711 s-a', line 1, 'user id,token'",
        "'4711,', line 1, 'user id,token'",
        "'4711,s|a', line 1, without comma and |",
        "'# none', line 1, at least one line"
    })
    void shouldNameTheLineAndNoUserWhenTheListIsWrong(String text, String line, String named) throws IOException {
        // Given
        Path file = write(text);

        // When / Then
        assertThatThrownBy(() -> StaffTokens.byMap(file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(line)
                .hasMessageContaining(named)
                .hasMessageNotContaining("471");
    }

    @ParameterizedTest
    @CsvSource({"secret-word, hexadecimal digits only", "0b0b0b0b, at least 64", "0b0, hexadecimal"})
    void shouldNotRepeatTheKeyWhenItIsNone(String text, String named) throws IOException {
        // Given
        Path file = write(text);

        // When / Then
        assertThatThrownBy(() -> StaffTokens.byKey(file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining(text);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("tokens.txt"), text);
    }
}
