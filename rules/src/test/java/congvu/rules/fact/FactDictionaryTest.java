package congvu.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FactDictionaryTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final String BEGIN = "<!-- facts: generated -->\n";
    private static final String END = "<!-- facts: end -->";

    @Test
    void shouldSayOnThePageWhichFieldsThereAre() throws IOException {
        // Given
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("congvu.write-docs")) {
            Files.writeString(PAGE, page.substring(0, begin) + FactDictionary.markdown() + page.substring(end));
        }

        // When
        String written = Files.readString(PAGE);

        // Then
        assertThat(written.substring(begin, written.indexOf(END)))
                .as("docs/rules.md differs from the fields; write it anew with ./mvnw -pl rules -am test"
                        + " -Dtest=FactDictionaryTest -Dcongvu.write-docs=true, and read the difference: a field that is"
                        + " gone breaks rules that people have written")
                .isEqualTo(FactDictionary.markdown());
    }
}
