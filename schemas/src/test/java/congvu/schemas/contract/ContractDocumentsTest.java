package congvu.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.NewestRelease;
import congvu.schemas.catalogue.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The documents are what the catalogue and the schemas say. */
class ContractDocumentsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String DIFFERS = "docs/%s differs from the catalogue and the schemas; write it anew with%n"
            + "  ./mvnw -pl schemas test -Dtest=ContractDocumentsTest -Dcongvu.write-docs=true%n"
            + "and read the difference: it is a change of the contract";
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();

    @Test
    void shouldSayOnThePageWhatTheCatalogueSays() throws IOException {
        // Given
        String generated = TopicsPage.markdown(CATALOGUE);

        // When
        String page = read("topics.md", generated);

        // Then
        assertThat(page).as(DIFFERS, "topics.md").isEqualTo(generated);
    }

    @Test
    void shouldSayInTheDocumentForMachinesWhatTheCatalogueSays() throws IOException {
        // Given
        String generated = AsyncApiDocument.json(CATALOGUE, NewestRelease.number());

        // When
        String document = read("asyncapi.json", generated);

        // Then
        assertThat(document).as(DIFFERS, "asyncapi.json").isEqualTo(generated);
    }

    @Test
    void shouldTellEveryTopicFieldAndSymbol() {
        // When
        String page = TopicsPage.markdown(CATALOGUE);

        // Then
        CATALOGUE.all().forEach(topic -> {
            assertThat(page).contains("## `" + topic.name() + "`\n\n" + topic.purpose());
            topic.values().forEach(value -> assertTold(page, value));
        });
        new TypeBook(CATALOGUE.all().stream()
                        .flatMap(topic -> topic.values().stream())
                        .toList())
                .innerTypes()
                .forEach(type -> assertTold(page, type));
    }

    private static void assertTold(String page, Schema type) {
        int begin = page.indexOf("### " + type.getName() + "\n");
        assertThat(begin).as(type.getFullName()).isPositive();
        int end = page.indexOf("\n#", begin + 1);
        String section = page.substring(begin, end < 0 ? page.length() : end);
        if (type.getType() == Schema.Type.ENUM) {
            type.getEnumSymbols().forEach(symbol -> assertThat(section).contains("`" + symbol + "`"));
        } else {
            type.getFields().forEach(field -> assertThat(section).contains("| `" + field.name() + "` | "));
        }
    }

    private static String read(String name, String generated) throws IOException {
        Path page = DOCS.resolve(name);
        if (Boolean.getBoolean("congvu.write-docs")) {
            Files.writeString(page, generated);
        }
        return Files.readString(page);
    }
}
