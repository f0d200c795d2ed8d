package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import congvu.producers.importing.ProjectFiles;
import congvu.producers.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema for editors, held against the reader and asked by a validator that is not ours. */
final class RuleFileSchemaTest {

    private static final Path PAGE = ProjectFiles.at("docs/rules.schema.json");

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    @Test
    void shouldBeTheFileThatEditorsRead() throws IOException {
        // Given
        if (Boolean.getBoolean("congvu.write-docs")) {
            Files.writeString(PAGE, RuleFileSchema.json());
        }

        // When
        String written = Files.readString(PAGE);

        // Then
        assertThat(written)
                .as("docs/rules.schema.json differs; write it anew with -Dcongvu.write-docs=true")
                .isEqualTo(RuleFileSchema.json());
    }

    @Test
    void shouldKnowTheKeysThatTheReaderKnows() throws IOException {
        // Given
        JsonNode rule = json.readTree(RuleFileSchema.json()).at("/properties/rulePacks/items/properties/rules/items");
        Set<String> ofSchema = new TreeSet<>();
        rule.get("properties").fieldNames().forEachRemaining(ofSchema::add);

        // When, Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", "{id: X, nobodyAsksForThis: 1}", RuleStatement::read))
                .satisfies(problem -> {
                    String known = problem.getMessage().replaceAll("(?s).*Known here: (.*)\\. Correct.*", "$1");
                    assertThat(new TreeSet<>(Arrays.asList(known.split(", ")))).isEqualTo(ofSchema);
                });
    }

    @Test
    void shouldFindTheDefaultPackValid() throws IOException {
        // Given
        Schema schema = schema();

        // When
        List<Error> faults =
                schema.validate(yaml.readTree(Files.readString(ProjectFiles.at("reference/vn/rules.yaml"))));

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldFindFaultsWhenAKeyAWordOrANumberIsWrong() throws IOException {
        // Given
        Schema schema = schema();

        // When, Then
        assertThat(schema.validate(rule("severty: warn"))).hasSize(1);
        assertThat(schema.validate(rule("severity: grave"))).hasSize(1);
        assertThat(schema.validate(rule("atLeast: 0"))).hasSize(1);
        assertThat(schema.validate(rule("rateBelow: 95"))).hasSize(1);
        assertThat(schema.validate(rule("legs: [{when: isEnd}]"))).hasSize(1);
        assertThat(schema.validate(rule("severity: warn"))).isEmpty();
    }

    private Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(json.readTree(RuleFileSchema.json()));
    }

    private JsonNode rule(String line) throws IOException {
        return yaml.readTree("rulePacks: [{id: p, rules: [{id: R, " + line + "}]}]");
    }
}
