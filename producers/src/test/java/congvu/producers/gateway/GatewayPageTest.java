package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.http.ProblemCode;
import congvu.producers.gateway.key.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for senders: its examples are run, and its tables are those of the code. */
class GatewayPageTest {

    private static final Path PAGE = Path.of("../docs/gateway.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\\ncurl -s (.*?)\\n```\\n\\n```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:8082(\\S+)");
    private static final Pattern HEADER = Pattern.compile("-H (['\"])([^:]+): (.*?)\\1");
    private static final Pattern DATA = Pattern.compile("-d '\\n(.*)'", Pattern.DOTALL);

    @Test
    void shouldAnswerAsThePageSaysWhenItsExamplesAreRun() throws IOException {
        // Given
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        List<String> answers = new ArrayList<>();

        // When
        try (GatewayOnFakeLog gateway = new GatewayOnFakeLog()) {
            for (MatchResult example : examples) {
                answers.add(run(gateway, example.group(1)));
            }
        }

        // Then
        assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
        assertThat(answers)
                .isEqualTo(examples.stream().map(example -> example.group(2)).toList());
    }

    private static String run(GatewayOnFakeLog gateway, String curl) {
        String path = first(ADDRESS, curl, 1);
        String body = first(DATA, curl, 1);
        List<String> headers = new ArrayList<>();
        String type = "";
        for (MatchResult header : HEADER.matcher(curl).results().toList()) {
            if (header.group(2).equals("Content-Type")) {
                type = header.group(3);
            } else if (!header.group(2).equals("Authorization")) {
                headers.addAll(List.of(header.group(2), header.group(3)));
            }
        }
        return gateway.post(path, type, GatewayOnFakeLog.ALL, body, headers.toArray(String[]::new))
                .text();
    }

    private static String first(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(group))
                .orElseThrow();
    }

    @Test
    void shouldReadTheKeysOfThePageWhenTheyAreInAFile(@TempDir Path folder) throws IOException {
        // Given
        String yaml = first(Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL), Files.readString(PAGE), 1);

        // When
        KeyRing ring = KeyRing.read(Files.writeString(folder.resolve("keys.yaml"), yaml));

        // Then
        assertThat(ring.keys()).extracting(key -> key.id()).containsExactly("onestop-p1", "hr");
        assertThat(ring.keys().getFirst().isBoundToUnits()).isTrue();
        assertThat(ring.keys().getLast().isBoundToUnits()).isFalse();
    }

    @Test
    void shouldHoldEveryCodeAndStreamWhenListed() throws IOException {
        // Given
        String page = Files.readString(PAGE);

        // When / Then
        assertThat(Arrays.stream(EventCode.values()).map(code -> "| `%s` | %s |".formatted(code, code.sentence())))
                .allMatch(page::contains);
        assertThat(Arrays.stream(ProblemCode.values())
                        .map(code -> "| `%s` | %s | %s |".formatted(code, code.status(), code.sentence())))
                .allMatch(page::contains);
        assertThat(Arrays.stream(EventStream.values())
                        .map(stream -> "| `/v1/%s` | `%s` |".formatted(stream.label(), stream.cloudEventType())))
                .allMatch(page::contains);
    }
}
