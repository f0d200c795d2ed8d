package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import congvu.producers.importing.ProjectFiles;
import congvu.producers.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about rules shows what wrong rules are answered with; this asks each of them. */
final class WrongRulesTest {

    private static final Path PAGE = ProjectFiles.at("docs/rules.md");
    private static final Path FILES = ProjectFiles.at("producers/src/test/resources/wrong-rules");
    private static final String BEGIN = "<!-- wrong rules: generated -->\n";
    private static final String END = "<!-- wrong rules: end -->";

    @Test
    void shouldSayOnThePageWhatEachIsAnsweredWith() throws IOException {
        // Given
        String generated = markdown();
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("congvu.write-docs")) {
            int begin = page.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(PAGE, page.substring(0, begin) + generated + page.substring(page.indexOf(END)));
        }

        // When
        String written = Files.readString(PAGE);

        // Then
        assertThat(written.substring(written.indexOf(BEGIN) + BEGIN.length(), written.indexOf(END)))
                .as("docs/rules.md differs; write it anew with -Dtest=WrongRulesTest -Dcongvu.write-docs=true")
                .isEqualTo(generated);
        assertThat(files()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldSayWhereAndWhatToDo(Path file) {
        // When
        YamlProblem problem = catchThrowableOfType(YamlProblem.class, () -> ReferenceFiles.read(List.of(file)));

        // Then
        assertThat(problem.getMessage())
                .startsWith(file + ":" + problem.line() + ":")
                .contains(problem.key())
                .matches("(?s).*(Expected|Unknown key).*");
        assertThat(problem.key()).isNotEmpty();
    }

    @Test
    void shouldReadTheRuleOfThePage() throws IOException {
        // Given
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("<!-- example: begin -->"), page.indexOf("<!-- example: end -->"));
        String yaml = example.substring(example.indexOf("```yaml\n") + 8, example.lastIndexOf("```"));
        Path file = Files.writeString(Files.createTempFile("my-rules", ".yaml"), yaml);

        // When
        RuleCheck check = RuleCheck.of(List.of(ProjectFiles.at("reference/vn"), file));

        // Then
        assertThat(check.problems()).isEmpty();
        assertThat(check.asksNorms()).isTrue();
        assertThat(check.set().rules())
                .filteredOn(rule -> rule.getPackId().equals("my-province"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getRuleId()).isEqualTo("W-VERY-LATE"));
    }

    @Test
    void shouldTellEveryWrongRuleAtOnceWhenThereAreSeveral() throws IOException {
        // Given
        Path file = Files.writeString(Files.createTempFile("rules", ".yaml"), """
                rulePacks:
                  - id: p
                    rules:
                      - {id: A, subject: staff, severity: warn, window: each, over: day, when: stat == "LATE",
                         text: {vi: a, en: a}}
                      - {id: B, subject: staff, severity: warn, window: each, over: day, when: lateMinuts > 1,
                         text: {vi: a, en: a}}
                """);

        // When, Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(file)))
                .hasMessageContaining("Did you mean 'state'?")
                .hasMessageContaining("Did you mean 'lateMinutes'?")
                .hasMessageContaining(":4:")
                .hasMessageContaining(":6:");
    }

    private static String markdown() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files().toList()) {
            String name = file.getFileName().toString().replace(".yaml", "");
            YamlProblem problem = catchThrowableOfType(YamlProblem.class, () -> ReferenceFiles.read(List.of(file)));
            String line = Files.readAllLines(file).get(problem.line() - 1).strip();
            text.append("**")
                    .append(Integer.parseInt(name.substring(0, 2)))
                    .append(". ")
                    .append(name.substring(3).replace('-', ' '))
                    .append(":** `")
                    .append(line)
                    .append("`\n\n```\n")
                    .append(problem.getMessage().replace(file.toString(), "my-rules.yaml"))
                    .append("\n```\n\n");
        }
        return text.toString();
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(FILES)) {
            return found.sorted().toList().stream();
        }
    }
}
